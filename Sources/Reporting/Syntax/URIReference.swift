/// Paths as relative references (RFC 3986, section 4.2).
enum URIReference {
  /// `path` with every byte but the unreserved ones and the slash percent-encoded.
  static func encoded(_ path: String) -> String {
    var reference: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        reference.append(byte)
      default:
        reference.append(UInt8(ascii: "%"))
        reference.append(contentsOf: String(byte, radix: 16, uppercase: true).leftPadded.utf8)
      }
    }
    return String(decoding: reference, as: UTF8.self)
  }
}

extension String {
  /// Two digits.
  fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}
