import Glibc

/// The text of a file of a Hunspell dictionary, in UTF-8.
struct HunspellText {
  let bytes: [UInt8]

  /// Converts what is not UTF-8 from the encoding that the `.aff` file names; text in one that the
  /// system does not know is taken as it is.
  init(_ bytes: [UInt8], encoding: String) {
    guard encoding != Self.standardEncoding, String(validating: bytes, as: UTF8.self) == nil,
      let converted = Self.converted(bytes, from: encoding)
    else {
      self.bytes = bytes
      return
    }
    self.bytes = converted
  }

  private static let standardEncoding = "UTF-8"

  /// The encoding that an `.aff` file names for itself and its word list.
  static func encoding(of bytes: [UInt8]) -> String {
    let line = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .first { $0.starts(with: "SET ".utf8) }
    guard let line else { return standardEncoding }
    let name = String(decoding: line.dropFirst(4).prefix { $0 > 0x20 }, as: UTF8.self)
    return name.hasPrefix("microsoft-") ? String(name.dropFirst(10)) : name
  }

  private static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    // For an encoding that it does not know, -1.
    guard let descriptor = iconv_open(standardEncoding, encoding), Int(bitPattern: descriptor) != -1
    else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map(CChar.init(bitPattern:))
    // No character of these encodings takes more than three bytes.
    return [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { output in
        input.withUnsafeMutableBufferPointer { input in
          var (from, to) = (input.baseAddress, output.baseAddress)
          var (left, room) = (input.count, output.count)
          while left > 0, iconv(descriptor, &from, &left, &to, &room) == -1, left > 0 {
            // Passes over a byte that is none of the encoding.
            from = from.map { $0 + 1 }
            left -= 1
          }
          count = output.count - room
        }
      }
    }
  }

  var lines: [Substring] {
    String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
  }
}
