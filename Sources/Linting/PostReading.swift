package import Markup
package import SourceText
package import TextAnalysis

/// How posts are read before rules see them.
package struct PostReading: Sendable {
  /// The language of posts that do not name theirs; nil where nothing says it.
  package var language: LanguageTag?
  /// Words that no rule of spelling or terms may doubt.
  package var acceptedWords = AcceptedWords.none
  package var options = MarkupOptions.default
  /// Which elements hold no prose; nil for those of HTML.
  package var elements: ElementReading?
  /// Whether rules for the bytes of the file heed only a `vale off` that holds at its end, as in
  /// Vale, which runs them last.
  package var rawRulesComeLast = false
  /// Whether each rule that knows of a mistake tells of it, as in Vale; if not, rules that ask for
  /// the same correction of the same place are heard once.
  package var everyRuleIsHeard = false
  /// What else is not read; nil for nothing.
  package var mask: (any SourceMask)?

  package init() {}
}

/// Finds parts of posts that are not to be read, whatever stands there.
package protocol SourceMask: Sendable {
  /// The working state of one worker.
  func makeSession() -> any SourceMaskSession
}

package protocol SourceMaskSession: AnyObject {
  func masks(in source: SourceFile) -> SourceMasks
}
