/// The hash FNV-1a of 64 bits (draft-eastlake-fnv-21): the same in each run, and quick for words.
@frozen @usableFromInline
package struct FNV1a {
  /// Of the bytes so far.
  @usableFromInline package var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  package init() {}

  @inlinable @inline(__always)
  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
