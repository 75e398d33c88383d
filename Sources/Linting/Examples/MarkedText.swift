package import SourceText

/// A text with places in it, written with the places between ⟦ and ⟧.
///
/// `\u{…}` stands for the character of that number, so that a reviewer sees what is invisible.
package struct MarkedText: Sendable, Equatable {
  /// Without the marks, escapes resolved.
  package let text: String
  /// What stood between marks, in UTF-8 bytes of `text`, in order.
  package let ranges: [ByteRange]

  package init(text: String, ranges: [ByteRange]) {
    self.text = text
    self.ranges = ranges
  }

  /// Reads marked text.
  package init(_ marked: String) throws(MarkedTextError) {
    var text = String.UnicodeScalarView()
    var length = 0
    var start: Int?
    var ranges: [ByteRange] = []
    for scalar in try UnicodeEscape.expanded(marked).unicodeScalars {
      switch scalar {
      case "⟦":
        guard start == nil else { throw .nestedMark(marked) }
        start = length
      case "⟧":
        guard let first = start else { throw .unopenedMark(marked) }
        ranges.append(ByteRange(first, length))
        start = nil
      default:
        text.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    guard start == nil else { throw .unclosedMark(marked) }
    self.init(text: String(text), ranges: ranges)
  }

  /// The text with its marks again, as a failing example is shown.
  package var marked: String {
    var marks: [Int: (closing: String, opening: String)] = [:]
    for range in ranges {
      marks[range.start, default: ("", "")].opening += range.isEmpty ? "⟦⟧" : "⟦"
      if !range.isEmpty { marks[range.end, default: ("", "")].closing += "⟧" }
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for (offset, mark) in marks.sorted(by: { $0.key < $1.key }) where offset <= bytes.count {
      result += bytes[position..<offset]
      result += (mark.closing + mark.opening).utf8
      position = offset
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }
}

/// Why a text is not marked text; each holds that text.
package enum MarkedTextError: Error, Equatable, Sendable {
  case nestedMark(String)
  case unopenedMark(String)
  case unclosedMark(String)
  case badEscape(String)
}

extension MarkedTextError: CustomStringConvertible {
  /// One sentence for the author of an example.
  package var description: String {
    switch self {
    case .nestedMark: "A ⟦ stands inside of another; marks do not nest."
    case .unopenedMark: "A ⟧ stands here without a ⟦ before it."
    case .unclosedMark: "A ⟦ stands here without a ⟧ behind it."
    case .badEscape: "“\\u{” must be followed by the number of a character and “}”, as in \\u{A0}."
    }
  }
}
