extension UnsafePointer<UInt8> {
  /// The eight bytes from here on as one number, the first of them lowest: what a loop over bytes
  /// may ask about all at once. All of them must be readable.
  @inlinable @inline(__always)
  package var eightBytes: UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self))
  }
}

extension ByteView {
  /// The eight bytes from `index` on as one number, the first of them lowest; 0 where not all of
  /// them are in the view.
  @inlinable @inline(__always)
  package func eightBytes(at index: Int) -> UInt64 {
    guard index >= 0, index &+ 8 <= count else { return 0 }
    return (base + index).eightBytes
  }
}

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
