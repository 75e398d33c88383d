import SourceText

/// Reads what `ArchiveWriter` has written, in the same order. Behind the end there are zeros and
/// empty texts.
struct ArchiveReader {
  let archive: ArchiveText
  private let view: ByteView
  private(set) var position: Int

  init(_ archive: ArchiveText, at position: Int = 0) {
    self.archive = archive
    view = archive.view
    self.position = position
  }

  @inline(__always)
  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let digit = UInt(view[position] &- 0x30)
      position += 1
      value |= (digit & 31) << shift
      if digit & 0x20 == 0 || position > view.count { return Int(truncatingIfNeeded: value) }
      shift += 5
    }
  }

  mutating func flag() -> Bool { number() != 0 }

  /// 64 bits that stand in ten bytes.
  mutating func fixed() -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<10 { bits |= UInt64(view[position &+ index] & 0x7F) &<< UInt64(index &* 7) }
    position += 10
    return bits
  }

  /// The range of a text, which is passed over.
  mutating func range() -> ByteRange {
    let length = min(number(), max(0, view.count - position))
    position += length
    return ByteRange(position - length, position)
  }

  mutating func string() -> String {
    let range = range()
    return view.string(range)
  }

  mutating func bytes() -> [UInt8] { Array(text().buffer) }

  /// The bytes of a text where they stand.
  mutating func text() -> ByteView {
    let range = range()
    return view[range]
  }

  mutating func table() -> NumberTable {
    let count = min(number(), max(0, view.count - position) / 4)
    defer { position += count * 4 }
    return NumberTable(in: archive, at: position, count: count)
  }

  mutating func instructions() -> InstructionTable {
    let count = min(number(), max(0, view.count - position) / 4)
    defer { position += count * 4 }
    return InstructionTable(in: archive, at: position, count: count)
  }

  mutating func parts() -> ArchiveParts {
    let starts = table()
    return ArchiveParts(archive: archive, starts: starts, origin: range().start)
  }

  mutating func values<Value>(_ body: (inout ArchiveReader) -> Value) -> [Value] {
    let count = min(number(), view.count)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(body(&self)) }
    return values
  }
}

/// Values of an archive that are read when they are asked for.
struct ArchiveParts: Sendable {
  fileprivate let archive: ArchiveText
  fileprivate let starts: NumberTable
  /// Where the first begins.
  fileprivate let origin: Int

  var count: Int { starts.count }

  /// A reader of the value of a number, and behind it of the next one.
  func reader(of number: Int) -> ArchiveReader {
    ArchiveReader(archive, at: origin + starts[number])
  }
}
