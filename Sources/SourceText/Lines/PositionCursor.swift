/// Turns byte offsets of one text into positions.
///
/// Ascending offsets cost one walk over the lines they are in, however many there are and however
/// long a line is. An earlier offset starts again at most 1 KiB before it, once its line was read.
package struct PositionCursor: Sendable {
  private let bytes: [UInt8]
  private let lines: LineIndex
  /// Where the characters of the first line begin: after a byte order mark.
  private let contentStart: Int
  private var place: Place
  /// For each block of `blockSize` bytes, the first place met in it on its line. Those of a line
  /// are filled in from its start onward without gaps.
  private var checkpoints: [Place?] = []

  /// Between two characters, with the columns counted so far, from 0.
  private struct Place {
    var offset: Int
    var line: Int
    var codePoints = 0
    var utf16 = 0
  }

  private static let blockSize = 1024

  /// `lines` must be the index of the bytes of `source`.
  package init(_ source: SourceFile, lines: LineIndex) {
    bytes = source.bytes
    self.lines = lines
    contentStart = source.contentStart
    place = Place(offset: source.contentStart, line: 0)
  }

  /// The position of the character that holds the byte at `offset`; past the end, that of the end.
  package mutating func position(at offset: Int) -> Position {
    let offset = max(0, min(offset, bytes.count))
    let line = lines.line(at: offset, guess: place.line)
    let lineStart = lines.start(of: line)
    if lines.isASCII {
      place.line = line
      place.codePoints = offset - lineStart
      place.utf16 = place.codePoints
    } else {
      if line != place.line || offset < place.offset || offset > place.offset + Self.blockSize {
        place = knownPlace(on: line, to: offset)
      }
      bytes.withBytes { advance(to: offset, in: $0) }
    }
    return Position(
      offset: offset, line: line + 1, column: place.codePoints + 1, utf16Column: place.utf16 + 1,
      byteColumn: offset - lineStart + 1)
  }

  /// The positions of both ends of `range`.
  package mutating func positions(of range: ByteRange) -> Range<Position> {
    let start = position(at: range.start)
    return start..<(range.isEmpty ? start : position(at: range.end))
  }

  /// The last place known on `line` that is not behind `offset`. The blocks it passes over without
  /// one are filled in right after, so that none is passed over twice.
  private func knownPlace(on line: Int, to offset: Int) -> Place {
    let start = max(lines.start(of: line), line == 0 ? contentStart : 0)
    let isNear = line == place.line && place.offset <= offset
    let fallback = isNear ? place : Place(offset: start, line: line)
    guard !checkpoints.isEmpty else { return fallback }
    var block = offset / Self.blockSize
    while block * Self.blockSize > fallback.offset {
      if let known = checkpoints[block], known.line == line, known.offset <= offset {
        return known
      }
      block -= 1
    }
    return fallback
  }

  private mutating func advance(to target: Int, in bytes: ByteView) {
    while place.offset < target {
      let block = place.offset / Self.blockSize + 1
      let stop = min(target, block * Self.blockSize)
      guard count(to: stop, of: target, in: bytes) else { return }
      if stop == block * Self.blockSize { remember(block) }
    }
  }

  /// Counts characters up to `stop`; false where the next one reaches beyond `target`.
  private mutating func count(to stop: Int, of target: Int, in bytes: ByteView) -> Bool {
    while place.offset < stop {
      let end = bytes.endOfASCII(from: place.offset, to: stop)
      place.codePoints += end - place.offset
      place.utf16 += end - place.offset
      place.offset = end
      while place.offset < stop, bytes[place.offset] >= 0x80 {
        let scalar = bytes.scalar(at: place.offset)
        if place.offset + scalar.length > target { return false }
        place.codePoints += 1
        place.utf16 += scalar.utf16Length
        place.offset += scalar.length
      }
    }
    return true
  }

  private mutating func remember(_ block: Int) {
    if checkpoints.isEmpty {
      checkpoints = Array(repeating: nil, count: bytes.count / Self.blockSize + 1)
    }
    if block < checkpoints.count { checkpoints[block] = place }
  }
}

extension Position: Comparable {
  /// By offset.
  package static func < (a: Position, b: Position) -> Bool { a.offset < b.offset }
}
