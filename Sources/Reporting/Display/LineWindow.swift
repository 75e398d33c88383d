import SourceText

/// The part of a long line that is shown around a mark.
struct LineWindow {
  /// In bytes; never inside of a character.
  private(set) var start: Int
  private(set) var end: Int

  /// Finds the bytes around `mark` that fit into `columns`, cut at spaces where one is near.
  ///
  /// Half of the room that the mark leaves is for what comes before it; a side that needs less
  /// gives to the other. A mark wider than the room is cut at its end. Widths are estimates here:
  /// a row may come out a little wider or narrower.
  init(_ bytes: ByteView, line: ByteRange, mark: ByteRange, columns: Int) {
    let forward = Walk(bytes: bytes, limit: line)
    let marked = forward.end(from: mark.start, columns: columns, notAfter: mark.end)
    if marked.offset < mark.end {
      let context = forward.start(from: mark.start, columns: columns / 4)
      start = forward.roundedStart(context.offset, notAfter: mark.start)
      let room = columns - min(context.width, columns / 4)
      let visible = forward.end(from: mark.start, columns: room, notAfter: mark.end).offset
      end = forward.roundedEnd(visible, notBefore: mark.start)
      return
    }
    let room = columns - marked.width
    let before = forward.start(from: mark.start, columns: room).width
    let after = forward.end(from: mark.end, columns: room, notAfter: line.end).width
    let beforeRoom = max(room / 2, room - after)
    let afterRoom = max(room / 2, room - before)
    let first = forward.start(from: mark.start, columns: min(room, beforeRoom)).offset
    let last = forward.end(
      from: mark.end, columns: min(room, afterRoom), notAfter: line.end
    ).offset
    start = forward.roundedStart(first, notAfter: mark.start)
    end = forward.roundedEnd(last, notBefore: mark.end)
  }
}

/// Steps over a line by columns.
private struct Walk {
  let bytes: ByteView
  let limit: ByteRange

  /// Bytes walked for each column at most: room for a stack of combining marks, but not a flood.
  private static let bytesPerColumn = 8
  /// How far a cut moves to meet a space.
  private static let slack = 12

  /// As far before `offset` as `columns` reach, with the columns used.
  func start(from offset: Int, columns: Int) -> (offset: Int, width: Int) {
    let lowest = max(limit.start, offset - columns * Self.bytesPerColumn)
    var place = (offset: offset, width: 0)
    while place.offset > lowest {
      if place.width < columns, bytes[place.offset &- 1].isPrintableASCII {
        place = (place.offset &- 1, place.width &+ 1)
        continue
      }
      let previous = bytes.scalarStart(before: place.offset)
      let width = Self.width(bytes.scalar(at: previous))
      if place.width + width > columns { break }
      place = (previous, place.width + width)
    }
    return place
  }

  /// As far behind `offset` as `columns` reach, with the columns used.
  func end(
    from offset: Int, columns: Int, notAfter end: Int
  ) -> (offset: Int, width: Int) {
    let highest = min(end, offset + columns * Self.bytesPerColumn)
    var place = (offset: offset, width: 0)
    while place.offset < highest {
      if place.width < columns, bytes[place.offset].isPrintableASCII {
        place = (place.offset &+ 1, place.width &+ 1)
        continue
      }
      let scalar = bytes.scalar(at: place.offset)
      let width = Self.width(scalar)
      if place.width + width > columns { break }
      place = (place.offset + scalar.length, place.width + width)
    }
    return place
  }

  /// A place to begin at or after `offset`: after a space if one is near, else before a character.
  func roundedStart(_ offset: Int, notAfter end: Int) -> Int {
    guard offset > limit.start else { return limit.start }
    let near = min(end, offset + Self.slack)
    let space = bytes.firstIndex(of: UInt8(ascii: " "), from: offset - 1, to: near)
    if space < near { return space + 1 }
    var offset = offset
    while offset < end, isInsideCharacter(offset) { offset += bytes.scalar(at: offset).length }
    return offset
  }

  /// A place to end at or before `offset`: before a space if one is near, else before a character.
  func roundedEnd(_ offset: Int, notBefore start: Int) -> Int {
    guard offset < limit.end else { return limit.end }
    var index = offset
    while index > max(start, offset - Self.slack) {
      if bytes[index] == UInt8(ascii: " ") { return index }
      index -= 1
    }
    index = offset
    while index > start, isInsideCharacter(index) { index = bytes.scalarStart(before: index) }
    return index
  }

  /// Whether what begins at `offset` belongs to what is before it.
  private func isInsideCharacter(_ offset: Int) -> Bool {
    bytes.scalar(at: offset).value.extendsCharacter
      || bytes.scalar(at: bytes.scalarStart(before: offset)).value == "\u{200D}"
  }

  private static func width(_ scalar: DecodedScalar) -> Int {
    if scalar.value == "\t" { return 4 }
    if scalar.value.extendsCharacter { return 0 }
    if Visibility(scalar.value) == .hidden { return 8 }
    return scalar.value.value < 0x1100 ? 1 : 2
  }
}

extension ByteView {
  /// Where the scalar, or the ill-formed sequence, that ends at `offset` begins.
  func scalarStart(before offset: Int) -> Int {
    for length in 1...4 where offset >= length {
      if self[offset - length] & 0xC0 != 0x80 {
        return scalar(at: offset - length).length == length ? offset - length : offset - 1
      }
    }
    return max(0, offset - 1)
  }
}

extension UInt8 {
  /// Whether it is a character of ASCII that takes a column, spaces included.
  @inline(__always)
  var isPrintableASCII: Bool { self &- 0x20 < 0x5F }
}
