#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Borrowed bytes in which every read is checked: outside of them there is NUL.
///
/// Parsers look ahead constantly, and a sentinel makes each look-ahead one comparison with no way
/// to read foreign memory. A view lives no longer than the `withBytes` call that made it.
@frozen @usableFromInline
package struct ByteView {
  /// Never nil, so that to read a byte takes one comparison.
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline package let count: Int

  @inlinable
  package init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.init(buffer.baseAddress ?? Self.nowhere, count: buffer.count)
  }

  @inlinable
  init(_ base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// Where no bytes are, of which none is read.
  @inlinable static var nowhere: UnsafePointer<UInt8> {
    UnsafePointer(bitPattern: 1).unsafelyUnwrapped
  }

  /// The byte at `index`, or 0 where there is none.
  @inlinable @inline(__always)
  package subscript(index: Int) -> UInt8 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return base[index]
  }

  /// The bytes of `range`, cut at the ends of the view.
  @inlinable
  package subscript(range: ByteRange) -> ByteView {
    let start = min(range.start, count)
    return ByteView(base + start, count: max(0, min(range.end, count) &- start))
  }

  /// The memory itself, for C functions and bulk copies.
  @inlinable
  package var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The offset of the first `byte` in `start..<end`, or `end`.
  @usableFromInline
  package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let end = min(end, count)
    guard start >= 0, start < end,
      let hit = memchr(base + start, Int32(byte), end - start)
    else { return max(start, end) }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// The offset of the first byte of `set` in `start..<end`, or `end`.
  package func firstIndex(in set: ByteSet, from start: Int, to end: Int) -> Int {
    guard !set.intersects(.lettersAndSpace) else {
      return firstIndex(in: set, ByteInterval(set), from: start, to: end)
    }
    return firstIndex(from: start, to: end, passing: .lettersAndSpaces) {
      set.contains(self[$0])
    }
  }

  /// The same for whoever looks for a set more than once.
  ///
  /// - Parameter interval: the set's own; nil where it is none.
  package func firstIndex(
    in set: ByteSet, _ interval: ByteInterval?, from start: Int, to end: Int
  ) -> Int {
    let end = min(end, count)
    guard start >= 0, start < end else { return max(start, end) }
    var index = start
    if let interval { index = interval.search(base, from: start, to: end) }
    while index < end, !set.contains(base[index]) { index &+= 1 }
    return index
  }

  /// The bytes of `range` decoded as UTF-8, with U+FFFD for what is not.
  package func string(_ range: ByteRange) -> String {
    String(decoding: self[range].buffer, as: UTF8.self)
  }
}

extension Array where Element == UInt8 {
  /// Lends the bytes as a checked view.
  @inlinable
  package func withBytes<R, E: Error>(_ body: (ByteView) throws(E) -> R) throws(E) -> R {
    try withUnsafeBufferPointer { buffer throws(E) in try body(ByteView(buffer)) }
  }
}
