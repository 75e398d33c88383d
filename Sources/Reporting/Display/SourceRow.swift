import SourceText
import TextAnalysis

/// One line of source made safe to show, with the part that is meant in display columns.
struct SourceRow {
  private(set) var text: [UInt8] = []
  /// The columns before the mark.
  private(set) var markStart = 0
  /// The columns of the mark, at least 1.
  private(set) var markWidth = 0
  private var width = 0

  private static let tabWidth = 4

  /// The part of `line` that fits into `columns` around `mark`, both ranges of `bytes`.
  ///
  /// Costs no more than a few times `columns`, however long the line is.
  init(_ bytes: ByteView, line: ByteRange, mark: ByteRange, columns: Int) {
    let isRevealing = Self.holdsNothingVisible(bytes, mark)
    let mark = isRevealing ? mark : Self.wholeCharacters(bytes, mark, in: line)
    let window = LineWindow(bytes, line: line, mark: mark, columns: columns)
    if window.start > line.start { append("…", width: 1) }
    append(bytes, ByteRange(window.start, mark.start))
    markStart = width
    let markEnd = min(mark.end, window.end)
    append(bytes, ByteRange(mark.start, markEnd), isMarked: true, isRevealing: isRevealing)
    append(bytes, ByteRange(markEnd, window.end))
    if window.end < line.end { append("…", width: 1) }
    markWidth = max(1, markedEnd - markStart)
  }

  /// The column after the mark.
  private var markedEnd = 0

  private mutating func append(_ text: String, width: Int) {
    self.text += text.utf8
    self.width += width
  }

  /// Adds a stretch of the line. Within the mark, spaces of other kinds than U+0020 are written
  /// out, and so are joiners where nothing else is marked: they are then what is meant.
  private mutating func append(
    _ bytes: ByteView, _ range: ByteRange, isMarked: Bool = false, isRevealing: Bool = false
  ) {
    defer { if isMarked { markedEnd = width } }
    let plain = bytes[range]
    if plain.buffer.allSatisfy({ $0.isPrintableASCII }) {
      text += plain.buffer
      width += plain.count
      return
    }
    var plainStart = range.start
    var index = range.start
    while index < range.end {
      if bytes[index].isPrintableASCII {
        index += 1
        continue
      }
      let previous = index > 0 ? bytes.scalar(at: bytes.scalarStart(before: index)).value : nil
      let scalar = bytes.scalar(at: index)
      let next = index + scalar.length
      let replacement = replacement(
        for: scalar, after: previous, before: bytes.scalar(at: next).value,
        bytes: bytes[ByteRange(index, next)], isMarked: isMarked, isRevealing: isRevealing)
      if scalar.value == "\t" || replacement != nil {
        appendPlain(bytes[ByteRange(plainStart, index)])
        if let replacement {
          append(replacement, width: replacement.unicodeScalars.count)
        } else {
          let stop = (width / Self.tabWidth + 1) * Self.tabWidth
          append(String(repeating: " ", count: stop - width), width: stop - width)
        }
        plainStart = next
      }
      index = next
    }
    appendPlain(bytes[ByteRange(plainStart, range.end)])
  }

  private mutating func appendPlain(_ bytes: ByteView) {
    text += bytes.buffer
    width += DisplayWidth.columns(of: bytes, in: ByteRange(0, bytes.count))
  }

  private func replacement(
    for scalar: DecodedScalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar,
    bytes: ByteView, isMarked: Bool, isRevealing: Bool
  ) -> String? {
    guard scalar.isWellFormed else {
      guard isMarked else { return "\u{FFFD}" }
      return bytes.buffer.map { "\\x" + String($0, radix: 16, uppercase: true) }.joined()
    }
    if scalar.value == "\t" { return nil }
    let isShown =
      switch Visibility(scalar.value) {
      case .space: !isMarked
      default: !isRevealing && SafeText.isShown(scalar.value, after: previous, before: next)
      }
    return isShown ? nil : SafeText.escape(scalar.value)
  }

  private static func holdsNothingVisible(_ bytes: ByteView, _ mark: ByteRange) -> Bool {
    var index = mark.start
    while index < mark.end {
      let scalar = bytes.scalar(at: index)
      guard [.joiner, .hidden].contains(Visibility(scalar.value)) else { return false }
      index += scalar.length
    }
    return !mark.isEmpty
  }

  /// `mark` with the rest of the characters it begins and ends in, so that a caret stands under
  /// all of one; at most 64 bytes more on either side.
  private static func wholeCharacters(
    _ bytes: ByteView, _ mark: ByteRange, in line: ByteRange
  ) -> ByteRange {
    guard !mark.isEmpty else { return mark }
    var start = mark.start
    while start > max(line.start, mark.start - 64), bytes.scalar(at: start).value.extendsCharacter {
      start = bytes.scalarStart(before: start)
    }
    var end = mark.end
    while end < min(line.end, mark.end + 64), bytes.scalar(at: end).value.extendsCharacter {
      end += bytes.scalar(at: end).length
    }
    return ByteRange(start, end)
  }
}
