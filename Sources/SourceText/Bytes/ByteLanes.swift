extension ByteView {
  /// The offset of the first byte of `start..<end` that is none of `plain` and that `isSought`
  /// accepts, or `end`. The plain bytes are passed sixteen at a time: most stretches of a text that
  /// mean nothing to a parser are such.
  @inlinable @inline(__always)
  package func firstIndex(
    from start: Int, to end: Int, passing plain: PlainBytes, where isSought: (Int) -> Bool
  ) -> Int {
    var offset = start
    let end = min(end, count)
    while offset < end {
      // The last sixteen are read again, but for those that are passed already.
      let first = min(offset, end &- 16)
      var others = sixteen(at: first).outside(plain)
      if first < offset { others &= ~.first(offset &- first) }
      if let found = others.first(where: { isSought(first &+ $0) }) { return first &+ found }
      offset = first &+ 16
    }
    return offset
  }

  /// The sixteen bytes from `index` on; NUL for those outside of the view.
  @inlinable @inline(__always)
  func sixteen(at index: Int) -> ByteLanes {
    // In a loop, one comparison.
    guard UInt(bitPattern: index) < UInt(bitPattern: max(0, count &- 15)) else {
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

/// Bytes that mean nothing to a search: the letters of ASCII, and some others side by side.
@frozen @usableFromInline
package struct PlainBytes {
  @usableFromInline let first: UInt8
  @usableFromInline let count: UInt8

  @inlinable @inline(__always)
  init(lettersAnd others: ClosedRange<Unicode.Scalar>) {
    first = UInt8(truncatingIfNeeded: others.lowerBound.value)
    count = UInt8(truncatingIfNeeded: others.upperBound.value &- others.lowerBound.value &+ 1)
  }

  /// Those of running text.
  @inlinable package static var lettersAndSpaces: PlainBytes { PlainBytes(lettersAnd: " "..." ") }
  /// Those of a URL: letters, digits and `-./:`.
  @inlinable package static var partsOfURLs: PlainBytes { PlainBytes(lettersAnd: "-"...":") }
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

  /// Which are none of `plain`.
  @inlinable @inline(__always)
  func outside(_ plain: PlainBytes) -> ByteLanes {
    notLetters & outside(plain.first, count: plain.count)
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

  /// Whether the answer is yes for any.
  @inlinable @inline(__always)
  var isAnywhere: Bool {
    let (low, high) = halves
    return low | high != 0
  }

  /// Whether the answer is yes for all.
  @inlinable
  var isEverywhere: Bool { !(~self).isAnywhere }

  /// The number of the first for which the answer is yes and that `isSought` accepts.
  @inlinable @inline(__always)
  func first(where isSought: (Int) -> Bool) -> Int? {
    var (low, high) = halves
    while low != 0 {
      let number = low.trailingZeroBitCount &>> 3
      if isSought(number) { return number }
      low &= low &- 1
    }
    while high != 0 {
      let number = 8 &+ high.trailingZeroBitCount &>> 3
      if isSought(number) { return number }
      high &= high &- 1
    }
    return nil
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
