import SourceText

/// The lines that a finding is in, its range marked by carets: at most three rows.
struct CodeFrame {
  private let bytes: ByteView
  private let lines: LineIndex
  /// As many spaces as line numbers have columns.
  private let gutter: String
  private let columns: Int
  private let paint: Paint

  /// Frames of one file share a gutter, so that their text is aligned.
  init(_ bytes: ByteView, lines: LineIndex, width: Int, paint: Paint) {
    self.bytes = bytes
    self.lines = lines
    self.paint = paint
    let digits = String(lines.count).utf8.count
    gutter = Self.run(of: " ", digits)
    columns = max(20, width - digits - 3 - 2)
  }

  /// Writes the first line of `range`, and its last one where that is another.
  func write(_ range: ByteRange, ink: Paint.Ink, to output: inout Output) {
    let first = lines.line(at: range.start)
    var last = lines.line(at: range.end, guess: first)
    if last > first, lines.start(of: last) == range.end { last -= 1 }

    let firstLine = content(of: first)
    let start = max(firstLine.start, min(range.start, firstLine.end))
    write(
      first, firstLine, ByteRange(start, max(start, min(range.end, firstLine.end))), ink, &output)
    guard last > first else { return }
    if last > first + 1 { writeMargin("⋮", &output) }
    let lastLine = content(of: last)
    var indent = lastLine.start
    while indent < lastLine.end, bytes[indent] == 0x20 || bytes[indent] == 0x09 { indent += 1 }
    let end = min(range.end, lastLine.end)
    write(last, lastLine, ByteRange(min(indent, end), end), ink, &output)
  }

  /// A line without its end, and without a byte order mark before it.
  private func content(of line: Int) -> ByteRange {
    let content = lines.content(of: line, in: bytes)
    guard line == 0, bytes.starts(with: "\u{FEFF}", at: 0) else { return content }
    return ByteRange(min(3, content.end), content.end)
  }

  private func write(
    _ line: Int, _ content: ByteRange, _ mark: ByteRange, _ ink: Paint.Ink,
    _ output: inout Output
  ) {
    let row = SourceRow(bytes, line: content, mark: mark, columns: columns)
    let number = String(line + 1)
    let indent = Self.run(of: " ", max(0, gutter.utf8.count - number.utf8.count))
    paint.write(indent + number + " │", .margin, &output)
    if !row.text.isEmpty { output.write(" ") }
    row.text.withUnsafeBufferPointer { output.write($0) }
    output.write("\n")
    writeMargin("│", &output, end: " ")
    output.write(Self.run(of: " ", row.markStart))
    paint.write(Self.run(of: "^", row.markWidth), ink, &output)
    output.write("\n")
  }

  private func writeMargin(_ sign: String, _ output: inout Output, end: String = "\n") {
    paint.write(gutter + " " + sign, .margin, &output)
    output.write(end)
  }

  /// Writes a line of advice below the frame.
  func writeAdvice(_ label: String, _ text: String, to output: inout Output) {
    paint.write(gutter + " = ", .margin, &output)
    paint.write(label + ":", .strong, &output)
    output.write(" ")
    output.write(text)
    output.write("\n")
  }

  /// A row of one character of ASCII; `String(repeating:count:)` appends them one by one.
  private static func run(of character: Unicode.Scalar, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) {
      $0.update(repeating: UInt8(ascii: character))
      return count
    }
  }
}
