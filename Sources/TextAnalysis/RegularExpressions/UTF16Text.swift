package import SourceText

/// A text in UTF-16 with the way back to its bytes, in memory that is used again for the next text.
package final class UTF16Text {
  private(set) var units: UnsafeMutablePointer<UInt16>
  private var capacity = 1_024
  /// In UTF-16 units.
  package private(set) var count = 0
  /// Changes with each text.
  private(set) var version = 0
  /// The byte offset of each unit, and of the end; empty where all is ASCII and they are equal.
  private var byteOffsets: [Int32] = []
  /// Where the text begins in the view it was taken from.
  private var start = 0

  package init() { units = .allocate(capacity: 1_024) }

  deinit { units.deallocate() }

  /// Takes the UTF-8 at `range` of `bytes`, with U+FFFD for what is ill-formed.
  package func load(_ bytes: ByteView, _ range: ByteRange) {
    version += 1
    start = range.start
    byteOffsets.removeAll(keepingCapacity: true)
    let source = bytes[range].buffer
    if capacity < source.count {
      units.deallocate()
      capacity = source.count * 2
      units = .allocate(capacity: capacity)
    }
    var index = 0
    while index < source.count, source[index] < 0x80 {
      units[index] = UInt16(source[index])
      index += 1
    }
    count = index
    if index < source.count { loadNonASCII(source) }
  }

  private func loadNonASCII(_ source: UnsafeBufferPointer<UInt8>) {
    count = 0
    var offset = 0
    var parser = UTF8.ForwardParser()
    var iterator = source.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        append(UTF8.decode(encoded), at: offset)
        offset += encoded.count
      case .error(let length):
        append("\u{FFFD}", at: offset)
        offset += length
      case .emptyInput:
        byteOffsets.append(Int32(offset))
        return
      }
    }
  }

  private func append(_ scalar: Unicode.Scalar, at offset: Int) {
    for unit in UTF16.encode(scalar) ?? .init() {
      units[count] = unit
      byteOffsets.append(Int32(offset))
      count += 1
    }
  }

  /// The offset in the bytes of the view of the unit at `offset`.
  package func byteOffset(_ offset: Int) -> Int {
    start + (byteOffsets.isEmpty ? offset : Int(byteOffsets[min(offset, count)]))
  }

  /// The unit that begins at or after the byte `offset` of the view.
  package func unitOffset(_ offset: Int) -> Int {
    let offset = offset - start
    guard !byteOffsets.isEmpty else { return min(max(offset, 0), count) }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(byteOffsets[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package func byteRange(_ range: Range<Int>) -> ByteRange {
    ByteRange(byteOffset(range.lowerBound), byteOffset(range.upperBound))
  }
}
