package import SourceText

/// What became of a post that was changed and checked again.
package struct AmendedPost: Sendable {
  /// The post before, and how it was changed.
  package let revision: Revision
  /// What was found in it before.
  package let before: Report
  /// The post as it is now.
  package let source: SourceFile
  /// What is found in it now.
  package let report: Report
  /// How many changes were made, each for one finding or one line.
  package let count: Int
  /// The rules that still ask for changes after the last round; empty where the post has settled.
  package let unsettled: Set<RuleID>
}
