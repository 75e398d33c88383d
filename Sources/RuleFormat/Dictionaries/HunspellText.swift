/// The text of a file of a Hunspell dictionary, which is in UTF-8 or Latin-1.
struct HunspellText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8], isLatin1: Bool) {
    guard isLatin1, String(validating: bytes, as: UTF8.self) == nil else {
      self.bytes = bytes
      return
    }
    self.bytes = bytes.flatMap { byte in
      byte < 0x80 ? [byte] : [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
    }
  }

  /// Whether an `.aff` file says that its dictionary is in Latin-1.
  static func isLatin1(_ bytes: [UInt8]) -> Bool {
    bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains {
      $0.starts(with: "SET ISO8859-1".utf8)
    }
  }

  var lines: [Substring] {
    String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
  }
}
