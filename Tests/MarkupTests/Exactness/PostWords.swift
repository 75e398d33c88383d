import Markup
import SourceText

/// The words of a post in reading order, as one of two parsers sees them.
struct PostWords {
  var body: [String] = []
  /// Footnotes stand elsewhere on a page than in its source: compared on their own.
  var footnotes: [String] = []
  /// Of `alt` and `title`, sorted: their order is the parser's own.
  var attributes: [String] = []

  /// What libcmark-gfm shows of `markdown`.
  init(rendering markdown: String) {
    let visible = VisibleText.read(ReferenceHTML.render(markdown))
    body = Self.words(visible.body)
    footnotes = Self.words(visible.footnotes).sorted()
    attributes = Self.words(visible.attributes).sorted()
  }

  /// Our prose, without what stands inside of `opaque` source ranges.
  init(of document: Document, outside opaque: [Range<Int>]) {
    let prose = document.prose
    for block in prose.blocks {
      let isOpaque = opaque.contains {
        $0.lowerBound <= block.source.start && block.source.end <= $0.upperBound
      }
      guard !isOpaque else { continue }
      let words = Self.words(Array(prose.text[block.text.start..<block.text.end]))
      switch block.kind {
      case .frontMatter: break
      case .alt, .title: attributes += words
      case .paragraph, .heading, .listItem, .tableHeader, .tableCell, .caption:
        if block.containers.contains(.footnote) { footnotes += words } else { body += words }
      }
    }
    footnotes.sort()
    attributes.sort()
  }

  /// Letters and digits in a row, after bare URLs and addresses have gone: they are no prose to us.
  static func words(_ text: [UInt8]) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    let string = String(decoding: text, as: UTF8.self).replacing(bareLink, with: " ")
    for scalar in string.unicodeScalars {
      if scalar.isWordPart {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static var bareLink: some RegexComponent {
    #/
      (?: (?: https?|ftp ) : // | www\. ) [^\s<\uFFFC]+
      | (?: mailto: | xmpp: )? [\w.+\-]+ @ [A-Za-z0-9_\-]+ (?: \. [A-Za-z0-9_\-]+ )+
    /#
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    if isASCII { return properties.isAlphabetic || (0x30...0x39).contains(value) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
