import Markup
import SourceText

/// Destinations, titles and info strings as they are meant, from how they are written.
enum LinkText {
  /// `bytes` with its backslash escapes (section 2.4) and character references (2.5) resolved.
  static func unescaped(_ bytes: ArraySlice<UInt8>, backslashes: Bool = true) -> [UInt8] {
    Array(bytes).withBytes { bytes in
      var result: [UInt8] = []
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if backslashes, byte == UInt8(ascii: "\\"), isPunctuation(bytes[index + 1]) {
          result.append(bytes[index + 1])
          index += 2
        } else if let reference = CharacterReference.scan(bytes, at: index, limit: bytes.count) {
          result += reference.utf8
          index = reference.end
        } else {
          result.append(byte)
          index += 1
        }
      }
      return result
    }
  }

  /// What a bare link leaves out: `http://` before `www.`, `mailto:` before an address.
  static func impliedScheme(of link: [UInt8]) -> String {
    let text = String(decoding: link, as: UTF8.self).lowercased()
    if text.hasPrefix("www.") { return "http://" }
    let hasScheme =
      text.contains("://") || text.hasPrefix("mailto:") || text.hasPrefix("xmpp:")
    return hasScheme ? "" : "mailto:"
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
