/// A half-open range of UTF-8 byte offsets, counted from 0.
///
/// This is the only position inside Galley; lines and columns exist in reporters alone. Offsets are
/// kept in 32 bits so that the arrays of a parsed post stay small: sources end at 2 GiB.
@frozen @usableFromInline
package struct ByteRange: Hashable, Sendable {
  @usableFromInline let storedStart: Int32
  @usableFromInline let storedEnd: Int32

  /// The offset of the first byte.
  @inlinable package var start: Int { Int(storedStart) }
  /// The offset after the last byte.
  @inlinable package var end: Int { Int(storedEnd) }

  /// A range from `start` up to `end`, which must not lie before it.
  @inlinable package init(_ start: Int, _ end: Int) {
    assert(start >= 0 && start <= end)
    storedStart = Int32(truncatingIfNeeded: start)
    storedEnd = Int32(truncatingIfNeeded: end)
  }

  /// The empty range at `offset`.
  @inlinable package init(at offset: Int) { self.init(offset, offset) }

  @inlinable package var count: Int { end - start }
  @inlinable package var isEmpty: Bool { storedStart == storedEnd }

  @inlinable package func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
  @inlinable package func contains(_ other: ByteRange) -> Bool {
    other.start >= start && other.end <= end
  }
  /// Whether the two share at least one byte.
  @inlinable package func overlaps(_ other: ByteRange) -> Bool {
    start < other.end && other.start < end
  }
  /// The smallest range that holds both.
  @inlinable package func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}

extension ByteRange: Comparable {
  /// By start, then by end.
  @inlinable package static func < (a: ByteRange, b: ByteRange) -> Bool {
    a.storedStart != b.storedStart ? a.storedStart < b.storedStart : a.storedEnd < b.storedEnd
  }
}

extension ByteRange: CustomStringConvertible {
  @inlinable package var description: String { "\(start)..<\(end)" }
}
