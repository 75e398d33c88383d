/// Bytes that are sought together, sixteen bytes of a text at a time.
///
/// For rules that look for a few marks: a loop that asks each byte of a text costs five times as
/// much.
package struct ByteNeedles: Sendable {
  private let first: [SIMD16<UInt8>]
  private let bytes: ByteSet
  /// The highest bit of each byte where those that are not ASCII are sought.
  private let nonASCII: SIMD16<UInt8>

  /// - Parameter seeksNonASCII: Whether every byte of 0x80 and above is sought too.
  package init(_ ascii: StaticString, seeksNonASCII: Bool = false) {
    var bytes = ByteSet(ascii)
    if seeksNonASCII { bytes.insert(0x80) }
    self.bytes = bytes
    first = ascii.withUTF8Buffer { $0.map { SIMD16(repeating: $0) } }
    nonASCII = SIMD16(repeating: seeksNonASCII ? 0x80 : 0)
  }

  /// The offset of the first of them in `start..<end` of `text`, or `end`.
  package func firstIndex(in text: ByteView, from start: Int, to end: Int) -> Int {
    let end = min(end, text.count)
    guard let base = text.buffer.baseAddress, start >= 0 else { return start }
    var offset = start
    return first.withUnsafeBufferPointer { needles in
      while offset < end, end - start >= 16 {
        // The last sixteen bytes may have been read in part: nothing was found there.
        offset = min(offset, end - 16)
        let chunk = UnsafeRawPointer(base + offset).loadUnaligned(as: SIMD16<UInt8>.self)
        var found = SIMDMask<SIMD16<Int8>>(repeating: false)
        for needle in needles { found = found .| (chunk .== needle) }
        let lanes =
          unsafeBitCast(found, to: SIMD2<UInt64>.self)
          | unsafeBitCast(chunk & nonASCII, to: SIMD2<UInt64>.self)
        if lanes[0] != 0 { return offset + lanes[0].littleEndian.trailingZeroBitCount / 8 }
        if lanes[1] != 0 { return offset + 8 + lanes[1].littleEndian.trailingZeroBitCount / 8 }
        offset += 16
      }
      while offset < end, !bytes.contains(base[offset]) { offset += 1 }
      return offset
    }
  }
}
