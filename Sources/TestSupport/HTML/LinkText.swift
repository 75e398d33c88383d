/// Destinations, titles and info strings as they are meant, from how they are written.
enum LinkText {
  /// `bytes` with its backslash escapes (section 2.4) and character references (2.5) resolved.
  static func unescaped(_ bytes: ArraySlice<UInt8>, backslashes: Bool = true) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if backslashes, byte == UInt8(ascii: "\\"), isPunctuation(next) {
        result.append(next)
        index += 2
      } else if byte == UInt8(ascii: "&"), let end = bytes[index...].firstIndex(of: semicolon),
        let text = decoded(bytes[(index + 1)..<end])
      {
        result.append(contentsOf: text.utf8)
        index = end + 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// What a bare link leaves out: `http://` before `www.`, `mailto:` before an address.
  static func impliedScheme(of link: [UInt8]) -> String {
    let text = String(decoding: link, as: UTF8.self).lowercased()
    if text.hasPrefix("www.") { return "http://" }
    let hasScheme =
      text.contains("://") || text.hasPrefix("mailto:") || text.hasPrefix("xmpp:")
    return hasScheme ? "" : "mailto:"
  }

  /// What the reference `name`, without `&` and `;`, stands for.
  private static func decoded(_ name: ArraySlice<UInt8>) -> String? {
    guard name.first == UInt8(ascii: "#") else {
      return named[String(decoding: name, as: UTF8.self)]
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHex ? digits.dropFirst() : digits[...]
    guard !number.isEmpty, number.count <= (isHex ? 6 : 7), !number.hasPrefix("+"),
      let value = UInt32(number, radix: isHex ? 16 : 10)
    else { return nil }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return String(scalar)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static let semicolon = UInt8(ascii: ";")

  /// The names that the examples use.
  private static let named: [String: String] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "copy": "©", "AElig": "Æ",
    "Dcaron": "Ď", "frac34": "¾", "HilbertSpace": "ℋ", "DifferentialD": "ⅆ",
    "ClockwiseContourIntegral": "∲", "ngE": "≧̸", "auml": "ä", "ouml": "ö",
  ]
}
