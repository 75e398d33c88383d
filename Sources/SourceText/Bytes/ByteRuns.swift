/// Runs of bytes of one class, such as spaces or the letters of a name.
extension ByteView {
  /// The offset behind the bytes from `start` on that `isMember` accepts, at most `limit`.
  @inlinable @inline(__always)
  package func endOfRun(
    from start: Int, to limit: Int, where isMember: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index < limit, isMember(self[index]) { index &+= 1 }
    return index
  }

  /// The offset of the first of the bytes up to `end` that `isMember` accepts, at least `limit`.
  @inlinable @inline(__always)
  package func startOfRun(
    before end: Int, downTo limit: Int, where isMember: (UInt8) -> Bool
  ) -> Int {
    var index = end
    while index > limit, isMember(self[index &- 1]) { index &-= 1 }
    return index
  }

  /// The offset behind the line end at `index`: LF, CR or both.
  @inlinable @inline(__always)
  package func endOfLineEnd(at index: Int) -> Int {
    let isPair = self[index] == UInt8(ascii: "\r") && self[index &+ 1] == UInt8(ascii: "\n")
    return index &+ (isPair ? 2 : 1)
  }

  /// `range` without the bytes at both ends that `isMember` accepts; empty, at its end, where it
  /// has no others.
  @inlinable @inline(__always)
  package func trimmed(_ range: ByteRange, where isMember: (UInt8) -> Bool) -> ByteRange {
    let start = endOfRun(from: range.start, to: range.end, where: isMember)
    return ByteRange(start, startOfRun(before: range.end, downTo: start, where: isMember))
  }

  /// Where the character that ends before `end` begins: before the bytes that go on a sequence of
  /// UTF-8, three at most, and not before `start`.
  @inlinable @inline(__always)
  package func startOfScalar(before end: Int, downTo start: Int) -> Int {
    var index = end &- 1
    while index > start, end &- index < 4, self[index] & 0xC0 == 0x80 { index &-= 1 }
    return index
  }
}
