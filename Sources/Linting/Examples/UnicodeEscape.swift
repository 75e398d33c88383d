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
