extension ByteView {
  /// The offset of the first byte of `start..<end` that is neither an ASCII letter nor a space, or
  /// `end`. Reads sixteen bytes at once: most stretches of a text that mean nothing to a parser are
  /// such.
  @inlinable @inline(__always)
  package func endOfLettersAndSpaces(from start: Int, to end: Int) -> Int {
    var offset = start
    let end = min(end, count)
    while offset &+ 16 <= end {
      let bytes = sixteen(at: offset)
      if let other = (bytes.notLetters & bytes.notSpaces).first { return offset &+ other }
      offset &+= 16
    }
    guard offset < end else { return offset }
    let last = end &- 16
    let bytes = sixteen(at: last)
    let rest = ~ByteLanes.first(offset &- last)
    return (bytes.notLetters & bytes.notSpaces & rest).first.map { last &+ $0 } ?? end
  }

  /// The sixteen bytes from `index` on; NUL for those outside of the view.
  @inlinable @inline(__always)
  func sixteen(at index: Int) -> ByteLanes {
    guard let base = buffer.baseAddress, index >= 0, index &+ 16 <= count else {
      return partialSixteen(at: index)
    }
    return ByteLanes(
      UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))
  }

  @usableFromInline @inline(never)
  func partialSixteen(at index: Int) -> ByteLanes {
    var lanes = SIMD16<UInt8>.zero
    for lane in 0..<16 { lanes[lane] = self[index &+ lane] }
    return ByteLanes(lanes)
  }
}

/// Sixteen bytes of a text, or what was asked of them: the answer for each is in its top bit.
///
/// All is sums and bits, since Swift compares the lanes of a vector one by one. No sum carries into
/// the lane beside it.
@frozen @usableFromInline
struct ByteLanes {
  @usableFromInline var lanes: SIMD16<UInt8>

  @inlinable @inline(__always)
  init(_ lanes: SIMD16<UInt8>) { self.lanes = lanes }

  @inlinable @inline(__always)
  init(repeating byte: UInt8) { lanes = SIMD16(repeating: byte) }

  /// All sixteen.
  @inlinable static var all: ByteLanes { ByteLanes(repeating: 0xFF) }

  /// The first `count` of the sixteen.
  @inlinable @inline(__always)
  static func first(_ count: Int) -> ByteLanes {
    let numbers = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    return ByteLanes(numbers &- SIMD16(repeating: UInt8(truncatingIfNeeded: count)))
  }

  /// Which are no ASCII letters.
  @inlinable @inline(__always)
  var notLetters: ByteLanes {
    ByteLanes(lanes | SIMD16(repeating: 0x20)).outside(UInt8(ascii: "a"), count: 26)
  }

  /// Which are no ASCII digits.
  @inlinable @inline(__always)
  var notDigits: ByteLanes { outside(UInt8(ascii: "0"), count: 10) }

  /// Which are no spaces.
  @inlinable @inline(__always)
  var notSpaces: ByteLanes { outside(UInt8(ascii: " "), count: 1) }

  /// Which go on a sequence of UTF-8.
  @inlinable @inline(__always)
  var continuations: ByteLanes { ByteLanes(lanes & ~(lanes &+ lanes)) }

  /// Which are none of the `count` bytes from `first` on.
  @inlinable @inline(__always)
  func outside(_ first: UInt8, count: UInt8) -> ByteLanes {
    let distance = lanes &- SIMD16(repeating: first)
    return ByteLanes((distance &+ SIMD16(repeating: 0x80 &- count)) | distance)
  }

  @inlinable @inline(__always)
  static func & (a: ByteLanes, b: ByteLanes) -> ByteLanes { ByteLanes(a.lanes & b.lanes) }
  @inlinable @inline(__always)
  static func | (a: ByteLanes, b: ByteLanes) -> ByteLanes { ByteLanes(a.lanes | b.lanes) }
  @inlinable @inline(__always)
  static func &= (a: inout ByteLanes, b: ByteLanes) { a = a & b }
  @inlinable @inline(__always)
  static prefix func ~ (a: ByteLanes) -> ByteLanes { ByteLanes(~a.lanes) }

  /// The top bits of the first eight and of the others, the first of each lowest.
  @inlinable @inline(__always)
  var halves: (low: UInt64, high: UInt64) {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let topBits: UInt64 = 0x8080_8080_8080_8080
    return (UInt64(littleEndian: words[0]) & topBits, UInt64(littleEndian: words[1]) & topBits)
  }

  /// Whether the answer is yes for all.
  @inlinable
  var isEverywhere: Bool { (~self).first == nil }

  /// The number of the first for which the answer is yes.
  @inlinable @inline(__always)
  var first: Int? {
    let (low, high) = halves
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    return high == 0 ? nil : 8 &+ high.trailingZeroBitCount &>> 3
  }

  /// Hands over the numbers of those for which the answer is yes, in order.
  @inlinable @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var (low, high) = halves
    while low != 0 {
      body(low.trailingZeroBitCount &>> 3)
      low &= low &- 1
    }
    while high != 0 {
      body(8 &+ high.trailingZeroBitCount &>> 3)
      high &= high &- 1
    }
  }
}
