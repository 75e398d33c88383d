/// Tells text from what Galley cannot read.
enum TextEncoding {
  /// How many bytes are looked at: as many as Git looks at.
  private static let sampleSize = 8000

  /// Why `bytes` are no text in an encoding that extends ASCII; nil where they seem to be.
  ///
  /// A NUL byte in the sample makes a file binary, as in Git, unless byte order marks or the place
  /// of the NULs show UTF-16 or UTF-32.
  static func obstacle(in bytes: ByteView) -> SourceFile.LoadError? {
    if bytes.starts(with: "\u{FEFF}", at: 0) { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0 ? .utf32 : .utf16
    case (0xFE, 0xFF): return .utf16
    default: break
    }
    let end = min(bytes.count, sampleSize)
    guard bytes.firstIndex(of: 0, from: 0, to: end) < end else { return nil }
    if bytes[0] == 0, bytes[1] == 0, bytes[2] == 0xFE, bytes[3] == 0xFF { return .utf32 }
    return isUTF16(bytes, end: end) ? .utf16 : .binary
  }

  /// Whether at least 4 in 10 code units have a zero half, and always the same half: Latin text.
  private static func isUTF16(_ bytes: ByteView, end: Int) -> Bool {
    guard bytes.count % 2 == 0, end >= 4 else { return false }
    var zeros = (even: 0, odd: 0)
    for index in stride(from: 0, to: end - 1, by: 2) {
      if bytes[index] == 0 { zeros.even += 1 }
      if bytes[index + 1] == 0 { zeros.odd += 1 }
    }
    return min(zeros.even, zeros.odd) == 0 && max(zeros.even, zeros.odd) * 5 >= end
  }
}
