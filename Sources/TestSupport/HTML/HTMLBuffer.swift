/// HTML as it is written, with the three ways text goes into it.
struct HTMLBuffer {
  private var bytes: [UInt8] = []

  /// All that was written.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ string: String) { bytes.append(contentsOf: string.utf8) }

  /// Appends one byte of raw HTML; NUL becomes U+FFFD (section 2.3).
  mutating func append(byte: UInt8) {
    if byte == 0 { append("\u{FFFD}") } else { bytes.append(byte) }
  }

  /// Ends the line that is open, if one is.
  mutating func freshLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      default: append(byte: byte)
      }
    }
  }

  /// Appends a URL as cmark does: what may stand in one stays, the rest becomes `%XX`.
  mutating func appendPercentEncoded(_ url: ArraySlice<UInt8>) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where Self.isURLByte(byte): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigits[Int(byte >> 4)])
        bytes.append(Self.hexDigits[Int(byte & 15)])
      }
    }
  }

  /// Inserts before `suffix` if the text ends with it; whether it does.
  mutating func insert(_ text: String, beforeSuffix suffix: String) -> Bool {
    guard bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { return false }
    bytes.insert(contentsOf: text.utf8, at: bytes.count - suffix.utf8.count)
    return true
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
  private static let urlPunctuation = Set("-_.+!*(),%#@?=;:/$~".utf8)

  private static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: urlPunctuation.contains(byte)
    }
  }
}
