extension UInt64 {
  /// How many of eight bytes, the first of them the lowest, are `a` to `z` before another one
  /// comes.
  ///
  /// Most words end within eight bytes, so that their length costs no mispredicted branch, which is
  /// a third of the time of a loop over bytes.
  @inlinable @inline(__always)
  package var lowercasePrefix: Int {
    let topBits: UInt64 = 0x8080_8080_8080_8080
    let low = self & ~topBits
    // Adding to the low seven bits sets the eighth from `a` on, or behind `z`.
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = low &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~behindZ & ~self) & topBits
    return others.trailingZeroBitCount &>> 3
  }
}
