import Linting
import Markup
import SourceText

/// The apostrophes and double quotation marks of a post, by their form.
struct QuoteTally {
  /// One of them.
  struct Mark {
    let range: ByteRange
    /// The prose block that holds it.
    let block: Int
    /// The same mark in the other form.
    let counterpart: String
  }

  /// Marks of one kind by form.
  private struct Forms {
    var straight: [Mark] = []
    var curly: [Mark] = []

    /// Those of the rarer form, if there are both.
    var odd: [Mark] {
      guard !straight.isEmpty, !curly.isEmpty else { return [] }
      return straight.count <= curly.count ? straight : curly
    }
  }

  private var apostrophes = Forms()
  private var doubleQuotes = Forms()

  /// The marks that differ from most of their kind.
  var odd: [Mark] { apostrophes.odd + doubleQuotes.odd }

  /// Counts the marks of `block`, the one at `index` of `prose`, whose text `text` lends.
  mutating func add(_ block: ProseBlock, at index: Int, of prose: Prose, _ text: ByteView) {
    // Front matter has quotes of its own to keep apart from these.
    if case .frontMatter = block.kind { return }
    for offset in prose.marks(of: block) where Self.mayBeQuote(text[offset]) {
      let scalar = text.scalar(at: offset)
      let range = ByteRange(offset, offset + scalar.length)
      let before = Self.isWordByte(text[range.start - 1])
      let after = Self.isWordByte(text[range.end])
      switch scalar.value {
      case "'" where before && after && !text[range.start - 1].isASCIIDigit:
        apostrophes.straight.append(Mark(range: range, block: index, counterpart: "’"))
      case "’" where before && after:
        apostrophes.curly.append(Mark(range: range, block: index, counterpart: "'"))
      case "\"" where before != after && !text[range.start - 1].isASCIIDigit:
        doubleQuotes.straight.append(
          Mark(range: range, block: index, counterpart: after ? "“" : "”"))
      case "“", "”":
        doubleQuotes.curly.append(Mark(range: range, block: index, counterpart: "\""))
      default: break
      }
    }
  }

  private static func mayBeQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == 0xE2
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80
  }
}
