package import SourceText

/// A text in UTF-16 with the way back to its bytes, in memory that is used again for the next text.
package final class UTF16Text {
  private(set) var units: UnsafeMutablePointer<UInt16>
  private var capacity = 1_024
  /// In UTF-16 units.
  package private(set) var count = 0
  /// Changes with each text.
  private(set) var version = 0
  /// The byte offset of each unit, and of the end; not set where all is ASCII and they are equal.
  private var byteOffsets: UnsafeMutablePointer<Int32>
  private var isASCII = true
  /// Where the text begins in the view it was taken from.
  private var start = 0

  package init() {
    units = .allocate(capacity: 1_024)
    byteOffsets = .allocate(capacity: 1_025)
  }

  deinit {
    units.deallocate()
    byteOffsets.deallocate()
  }

  /// Takes the UTF-8 at `range` of `bytes`, with U+FFFD for what is ill-formed.
  package func load(_ bytes: ByteView, _ range: ByteRange) {
    version += 1
    start = range.start
    let source = bytes[range].buffer
    reserveCapacity(source.count)
    let units = units
    var index = 0
    while index < source.count, source[index] < 0x80 {
      units[index] = UInt16(source[index])
      index += 1
    }
    isASCII = index == source.count
    count = isASCII ? index : Self.transcode(source, to: units, byteOffsets)
  }

  /// Makes room for a text of `byteCount` bytes, which has at most as many units.
  private func reserveCapacity(_ byteCount: Int) {
    guard capacity < byteCount else { return }
    units.deallocate()
    byteOffsets.deallocate()
    capacity = byteCount * 2
    units = .allocate(capacity: capacity)
    byteOffsets = .allocate(capacity: capacity + 1)
  }

  /// Writes the units of a text, and for each and for the end its byte offset. Gives the number of
  /// units.
  private static func transcode(
    _ source: UnsafeBufferPointer<UInt8>, to units: UnsafeMutablePointer<UInt16>,
    _ byteOffsets: UnsafeMutablePointer<Int32>
  ) -> Int {
    let view = ByteView(source)
    var count = 0
    var offset = 0
    while offset < source.count {
      let decoded = view.scalar(at: offset)
      for unit in UTF16.encode(decoded.value) ?? .init() {
        units[count] = unit
        byteOffsets[count] = Int32(truncatingIfNeeded: offset)
        count += 1
      }
      offset += max(decoded.length, 1)
    }
    byteOffsets[count] = Int32(truncatingIfNeeded: offset)
    return count
  }

  /// The offset in the bytes of the view of the unit at `offset`.
  package func byteOffset(_ offset: Int) -> Int {
    start + (isASCII ? offset : Int(byteOffsets[min(offset, count)]))
  }

  /// The unit that begins at or after the byte `offset` of the view.
  package func unitOffset(_ offset: Int) -> Int {
    let offset = offset - start
    guard !isASCII else { return min(max(offset, 0), count) }
    return (0..<count).partitioningIndex { Int(byteOffsets[$0]) >= offset }
  }

  package func byteRange(_ range: Range<Int>) -> ByteRange {
    ByteRange(byteOffset(range.lowerBound), byteOffset(range.upperBound))
  }
}
