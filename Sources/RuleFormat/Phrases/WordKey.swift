/// What a word is known by: its first and last eight bytes with the bit of case set, so that most
/// words are told apart by two comparisons of 64 bits.
struct WordKey: Sendable, Equatable {
  let head: UInt64
  let tail: UInt64
  let length: Int

  /// Good in its upper bits: those of a product depend on all of its factor.
  @inline(__always)
  var hash: UInt64 {
    var hash = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= tail &* 0xC2B2_AE3D_27D4_EB4F
    return hash
  }

  /// The key of `count` bytes at `base`, of which `readable` may be read.
  @inline(__always)
  init(_ base: UnsafePointer<UInt8>, count: Int, readable: Int) {
    let raw = UnsafeRawPointer(base)
    let fold: UInt64 = 0x2020_2020_2020_2020
    length = count
    if count >= 8 {
      head = raw.loadUnaligned(as: UInt64.self) | fold
      tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) | fold
    } else if readable >= 8 {
      let mask = ((1 as UInt64) &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
      head = (raw.loadUnaligned(as: UInt64.self) | fold) & mask
      tail = 0
    } else {
      var value: UInt64 = 0
      for index in 0..<count { value |= UInt64(base[index] | 0x20) << UInt64(index * 8) }
      head = value
      tail = 0
    }
  }

  /// The key of a word of its own.
  init(_ word: ArraySlice<UInt8>) {
    self = word.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { WordKey($0, count: buffer.count, readable: buffer.count) } ?? .empty
    }
  }

  static let empty = WordKey()

  private init() {
    head = 0
    tail = 0
    length = 0
  }
}
