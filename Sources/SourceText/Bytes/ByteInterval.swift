/// The ASCII bytes from one to another, with or without all bytes beyond ASCII: a set that is
/// looked for in eight bytes at a time.
package struct ByteInterval: Sendable {
  /// In each byte what, added to one of ASCII, sets the highest bit where that is a member or
  /// above.
  private let reach: UInt64
  /// The same for what is above.
  private let excess: UInt64
  /// The highest bit of each byte, where those beyond ASCII are members.
  private let beyond: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// Nil where the ASCII bytes of `set` are not side by side.
  package init?(_ set: ByteSet) {
    let (low, high) = set.ascii
    let bits = UInt128(high) &<< 64 | UInt128(low)
    beyond = set.hasNonASCII ? Self.highest : 0
    guard bits != 0 else {
      (reach, excess) = (0, 0)
      return
    }
    let first = UInt64(truncatingIfNeeded: bits.trailingZeroBitCount)
    let last = 127 - UInt64(truncatingIfNeeded: bits.leadingZeroBitCount)
    guard last - first + 1 == UInt64(truncatingIfNeeded: bits.nonzeroBitCount) else { return nil }
    reach = (0x80 - first) * Self.ones
    excess = (0x7F - last) * Self.ones
  }

  /// The offset of the first member in the whole eights of bytes from `start` on, or where the rest
  /// begins, in which none has been looked for.
  func search(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index &+ 8 <= end {
      let bytes = (base + index).eightBytes
      let low = bytes & ~Self.highest
      let ascii = (low &+ reach) & ~(low &+ excess) & ~bytes
      let members = (ascii | bytes & beyond) & Self.highest
      if members != 0 { return index &+ members.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    return index
  }
}
