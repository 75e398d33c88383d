#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ByteView {
  /// Whether the bytes at `index` are those of `literal`.
  package func starts(with literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, length <= count - index else { return false }
    return memcmp(base + index, literal.utf8Start, length) == 0
  }

  /// The first `literal` within `start..<limit`.
  package func firstRange(
    of literal: StaticString, from start: Int, to limit: Int
  ) -> ByteRange? {
    let length = literal.utf8CodeUnitCount
    let first = literal.withUTF8Buffer { $0.first ?? 0 }
    var index = start
    while index + length <= limit {
      index = firstIndex(of: first, from: index, to: limit)
      guard index + length <= limit else { return nil }
      if starts(with: literal, at: index) { return ByteRange(index, index + length) }
      index += 1
    }
    return nil
  }

  /// Whether the bytes of `range` are `literal`, which is in lower case, in letters of any case.
  @inlinable @inline(__always)
  package func equals(_ range: ByteRange, ignoringCase literal: StaticString) -> Bool {
    range.count == literal.utf8CodeUnitCount && spells(literal, at: range.start)
  }

  @usableFromInline
  func spells(_ literal: StaticString, at start: Int) -> Bool {
    let letters = UnsafeBufferPointer(
      start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    return letters.indices.allSatisfy { self[start + $0].asciiLowercased == letters[$0] }
  }
}
