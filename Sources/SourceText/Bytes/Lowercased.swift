extension [UInt8] {
  /// With letters in lower case; text that is not ASCII is folded by Unicode's rules.
  package var lowercased: [UInt8] {
    guard allSatisfy({ $0 < 0x80 }) else {
      return Array(String(decoding: self, as: UTF8.self).lowercased().utf8)
    }
    return map(\.asciiLowercased)
  }
}
