/// One step of decoding UTF-8: a scalar, or a stretch of bytes that is none.
package struct DecodedScalar: Sendable, Equatable {
  /// U+FFFD where the bytes are ill-formed.
  package let value: Unicode.Scalar
  /// The bytes it takes, 1–4; 0 only outside of the view.
  package let length: Int
  package let isWellFormed: Bool

  /// How many UTF-16 code units show it.
  package var utf16Length: Int { value.value > 0xFFFF ? 2 : 1 }

  @inline(__always)
  init(_ value: UInt32, length: Int) {
    self.value = Unicode.Scalar(value) ?? "\u{FFFD}"
    self.length = length
    isWellFormed = true
  }

  @inline(__always)
  init(illFormed length: Int) {
    value = "\u{FFFD}"
    self.length = length
    isWellFormed = false
  }
}

extension ByteView {
  /// Decodes what begins at `index`.
  ///
  /// Well-formed sequences are those of table 3-7 of the Unicode Standard. Of anything else it
  /// takes the maximal subpart (section 3.9, "U+FFFD Substitution of Maximal Subparts"), the same
  /// as browsers and `String(decoding:as:)` replace by one U+FFFD.
  @inline(__always)
  package func scalar(at index: Int) -> DecodedScalar {
    let first = self[index]
    if first < 0x80 { return DecodedScalar(UInt32(first), length: index < count ? 1 : 0) }
    return multibyteScalar(first, at: index)
  }

  private func multibyteScalar(_ first: UInt8, at index: Int) -> DecodedScalar {
    let second = self[index &+ 1]
    let lowest: UInt8
    var highest: UInt8 = 0xBF
    let length: Int
    switch first {
    case 0xC2...0xDF: (lowest, length) = (0x80, 2)
    case 0xE0: (lowest, length) = (0xA0, 3)
    case 0xED: (lowest, highest, length) = (0x80, 0x9F, 3)
    case 0xE1...0xEF: (lowest, length) = (0x80, 3)
    case 0xF0: (lowest, length) = (0x90, 4)
    case 0xF1...0xF3: (lowest, length) = (0x80, 4)
    case 0xF4: (lowest, highest, length) = (0x80, 0x8F, 4)
    default: return DecodedScalar(illFormed: 1)
    }
    guard second >= lowest, second <= highest else { return DecodedScalar(illFormed: 1) }
    var value = (UInt32(first) & (0x7F &>> UInt32(length))) &<< 6 | UInt32(second & 0x3F)
    for position in 2..<max(2, length) {
      let next = self[index &+ position]
      guard next & 0xC0 == 0x80 else { return DecodedScalar(illFormed: position) }
      value = value &<< 6 | UInt32(next & 0x3F)
    }
    return DecodedScalar(value, length: length)
  }
}
