import Linting
import Markup
import SourceText
import TextAnalysis

extension ProsePassage {
  /// The small letters of ASCII from `start` on.
  func smallWord(from start: Int) -> ByteRange {
    ByteRange(start, text.endOfRun(from: start, to: range.end) { $0.isASCIILowercase })
  }

  /// The small letters of ASCII up to `end`.
  func smallWord(before end: Int) -> ByteRange {
    ByteRange(text.startOfRun(before: end, downTo: range.start) { $0.isASCIILowercase }, end)
  }

  /// Whether `offset` is where a sentence begins: at the start of the block or behind a mark that
  /// ends one, with nothing but spaces, quotes, brackets and pictures between.
  func isSentenceStart(_ offset: Int) -> Bool {
    var position = offset
    while let character = character(before: position) {
      switch character {
      case " ", "\n", "\t", "\u{A0}", "(", "[", "“", "‘", "\"", "'", "—", "–":
        position -= character.utf8.count
      case ".", "!", "?", ":", "…", "。": return true
      default:
        guard character.properties.generalCategory == .otherSymbol || character == "\u{FE0F}" else {
          return false
        }
        position -= character.utf8.count
      }
    }
    return true
  }

  /// Whether `range` is a word of its own: not a part of a file name, a handle, an address, a
  /// number or, unless `inCompounds`, of a compound with a hyphen.
  func standsAlone(_ range: ByteRange, inCompounds: Bool = false) -> Bool {
    opens(character(before: range.start), inCompounds)
      && closes(character(at: range.end), character(at: range.end + 1), inCompounds)
  }

  private func opens(_ before: Unicode.Scalar?, _ inCompounds: Bool) -> Bool {
    switch before {
    case nil, "(", "[", "“", "‘", "\"", "'", "—", "–", "…": true
    case "-": inCompounds
    case .some(let character): character.isWhitespace
    }
  }

  private func closes(
    _ after: Unicode.Scalar?, _ next: Unicode.Scalar?, _ inCompounds: Bool
  ) -> Bool {
    switch after {
    case nil, ")", "]", "”", "’", "\"", "'", "—", "–", "…", ",", ";", "!": true
    case ".", ":", "?":
      !next.isLetterOrNumber
    case "-": inCompounds
    case .some(let character): character.isWhitespace
    }
  }

  /// Whether `range` stands in a quotation: in an element that says so, or between quotation marks
  /// of its block.
  func isQuoted(_ range: ByteRange) -> Bool {
    if spans.contains(where: { $0.kind == .quotation && $0.text.overlaps(range) }) { return true }
    var straight = 0
    var curly = 0
    for mark in marks {
      guard mark < range.start else { break }
      switch text[mark] {
      case UInt8(ascii: "\""): straight += 1
      case 0x80...:
        if text.starts(with: "“", at: mark) {
          curly += 1
        } else if text.starts(with: "”", at: mark) {
          curly -= 1
        }
      default: break
      }
    }
    return straight % 2 == 1 || curly > 0
  }

  /// Whether the source says behind `range` that the word is meant so: `[sic]` or `(sic)`.
  func isConfirmed(_ range: ByteRange) -> Bool {
    let next = spaces(from: range.end).end
    return text.starts(with: "[sic", at: next) || text.starts(with: "(sic", at: next)
  }

  /// Whether markup says that `range` is a name or a term: it stands in a span of code, another
  /// language is named for it, or it is emphasized with one word beside it at most.
  func isMarkedForeign(_ range: ByteRange) -> Bool {
    spans.contains { span in
      guard span.text.overlaps(range) else { return false }
      switch span.kind {
      case .language, .code, .opaque: return true
      case .emphasis: return text[span.text].buffer.count(where: { $0 == UInt8(ascii: " ") }) < 2
      default: return false
      }
    }
  }
}
