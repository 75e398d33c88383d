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
  package var hearing = Hearing.galley
  /// What else is not read; nil for nothing.
  package var mask: (any SourceMask)?

  package init() {}

  /// How rules are heard once they have found something.
  package enum Hearing: Sendable {
    /// Of rules that ask for the same correction of the same place one is heard.
    case galley
    /// Each is heard. Those for the bytes of the file come last, so that of directives they heed
    /// only what holds at its end.
    case vale
  }
}

/// Finds parts of posts that are not to be read, whatever stands there.
package protocol SourceMask: Sendable {
  /// The working state of one worker.
  func makeSession() -> any SourceMaskSession
}

package protocol SourceMaskSession: AnyObject {
  func masks(in source: SourceFile) -> SourceMasks
}
