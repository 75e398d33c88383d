import SourceText

/// Hashes that tables of weights are made by, and so must stay as they are.
enum UsageHash {
  /// Of a text without regard to case: of its bytes, eight at a time, with the bit set that tells
  /// small letters of ASCII from capitals.
  static func text(_ text: some Collection<UInt8>) -> UInt64 {
    var hash = UInt64(text.count)
    var key: UInt64 = 0
    var shift: UInt64 = 0
    for byte in text {
      key |= UInt64(byte | 0x20) &<< shift
      shift += 8
      if shift == 64 {
        hash = pair(hash, key)
        (key, shift) = (0, 0)
      }
    }
    return shift == 0 ? hash : pair(hash, key)
  }

  /// The same of a part of `text`.
  @inline(__always)
  static func text(_ text: ByteView, _ range: ByteRange) -> UInt64 {
    guard range.count <= 8, range.start &+ 8 <= text.count else {
      return self.text(text[range].buffer)
    }
    let key = text.eightBytes(at: range.start) | 0x2020_2020_2020_2020
    return pair(UInt64(range.count), key & UInt64.max &>> UInt64(64 - 8 * range.count))
  }

  /// Of two things in this order: one round of wyhash's mixing by wide multiplication.
  @inline(__always)
  static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: b ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  static let number = text("0".utf8)
  /// Of code and of all else that shows no words.
  static let code = text("`".utf8)
}
