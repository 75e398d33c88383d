package import Markup
import SourceText
package import TextAnalysis

/// What the comments of a post say to Galley, each kind in order of place.
package struct Directives: Sendable {
  package private(set) var suppressions: [Directive] = []
  private var languages = Timeline<LanguageTag>()
  package private(set) var mistakes: [DirectiveMistake] = []
  /// The comments in which all of these stand, with their delimiters.
  private(set) var comments: [ByteRange] = []

  package var silencesNothing: Bool { suppressions.isEmpty && mistakes.isEmpty }

  /// Reads all comments of `document`: its front matter's and its body's.
  package init(in document: Document) {
    let all = (document.frontMatter?.comments ?? []) + document.comments
    guard !all.isEmpty else { return }
    document.source.bytes.withBytes { bytes in
      for comment in all.sorted() {
        let content = CommentWords.content(of: comment, in: bytes)
        if bytes.starts(with: "galley-", at: content.start) {
          var parser = GalleyDirectiveParser(bytes, comment: comment, content: content)
          add(parser.parse())
          comments.append(comment)
        } else if bytes.starts(with: "vale ", at: content.start) {
          let parser = ValeDirectiveParser(bytes, comment: comment, content: content)
          guard let directive = parser.parse() else { continue }
          suppressions.append(directive)
          comments.append(comment)
        }
      }
    }
  }

  /// What one comment can turn out to be.
  enum Parsed {
    case suppression(Directive)
    case language(LanguageTag, from: ByteRange)
    case mistake(DirectiveMistake)
  }

  private mutating func add(_ parsed: Parsed) {
    switch parsed {
    case .suppression(let directive): suppressions.append(directive)
    case .language(let tag, let comment): languages.append(tag, from: comment.start)
    case .mistake(let mistake): mistakes.append(mistake)
    }
  }

  /// Whether any of them names a language.
  var nameLanguages: Bool { languages.last != nil }

  /// The language that the last `galley-language` before `offset` of the source names, if any.
  package func language(at offset: Int) -> LanguageTag? {
    languages[offset]
  }
}
