extension UnsafeBufferPointer<UInt8> {
  /// The code point that begins at `index` and its length in bytes; U+FFFD and 1 where the bytes
  /// are not well-formed UTF-8.
  func codePoint(at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (lead, 1) }
    if lead >= 0xC2, lead < 0xE0, index + 1 < count {
      let second = UInt32(self[index + 1]) ^ 0x80
      if second < 0x40 { return ((lead & 0x1F) << 6 | second, 2) }
    } else if lead >= 0xE0, lead < 0xF0, index + 2 < count {
      let second = UInt32(self[index + 1]) ^ 0x80
      let third = UInt32(self[index + 2]) ^ 0x80
      let value = (lead & 0xF) << 12 | second << 6 | third
      if second | third < 0x40, value >= 0x800, value & 0xF800 != 0xD800 { return (value, 3) }
    } else if lead >= 0xF0, lead < 0xF5, index + 3 < count {
      let second = UInt32(self[index + 1]) ^ 0x80
      let third = UInt32(self[index + 2]) ^ 0x80
      let fourth = UInt32(self[index + 3]) ^ 0x80
      let value = (lead & 7) << 18 | second << 12 | third << 6 | fourth
      if second | third | fourth < 0x40, value >= 0x10000, value < 0x110000 { return (value, 4) }
    }
    return (0xFFFD, 1)
  }
}
