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

  /// The text with its marks again, as a failing test prints it.
  package var marked: String {
    var bytes = Array(text.utf8)
    for range in ranges.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: range.end)
      bytes.insert(contentsOf: "⟦".utf8, at: range.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a text is not marked text; each holds that text.
package enum MarkedTextError: Error, Equatable {
  case nestedMark(String)
  case unopenedMark(String)
  case unclosedMark(String)
  case badEscape(String)
}

/// `\u{…}` as Swift writes it.
package enum UnicodeEscape {
  /// `text` with the characters for its escapes.
  package static func expanded(_ text: String) throws(MarkedTextError) -> String {
    var result = ""
    var rest = text[...]
    while let escape = rest.firstRange(of: "\\u{") {
      result += rest[..<escape.lowerBound]
      rest = rest[escape.upperBound...]
      guard let close = rest.firstIndex(of: "}"), let value = UInt32(rest[..<close], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw .badEscape(text) }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
