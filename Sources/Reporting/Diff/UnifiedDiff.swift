import SourceText

/// The changes of files as unified diffs, which `git apply` and `patch -p1` take.
struct UnifiedDiff: FormatWriter {
  private let paint: Paint
  private let isForTerminal: Bool

  /// Lines around a change.
  private static let context = 3

  /// - Parameter isForTerminal: Whether characters that a terminal would obey are written out; a
  ///   program that reads the diff needs them as they are.
  init(color: Bool, isForTerminal: Bool) {
    paint = Paint(isOn: color)
    self.isForTerminal = isForTerminal
  }

  func write(_ file: FileReport, to output: inout Output) {
    guard let diff = file.changes, !diff.changes.isEmpty else { return }
    let path = file.source.path
    paint.write("--- \(Self.quoted(path, "a"))\n+++ \(Self.quoted(path, "b"))\n", .strong, &output)
    var shift = 0
    for hunk in Self.hunks(of: diff) { write(hunk, of: diff, &shift, &output) }
  }

  /// Changes that share lines of context.
  private static func hunks(of diff: LineDiff) -> [ArraySlice<LineDiff.Change>] {
    var hunks: [ArraySlice<LineDiff.Change>] = []
    var first = diff.changes.startIndex
    for index in diff.changes.indices.dropFirst() {
      let gap = diff.changes[index].old.lowerBound - diff.changes[index - 1].old.upperBound
      if gap > 2 * context {
        hunks.append(diff.changes[first..<index])
        first = index
      }
    }
    return hunks + [diff.changes[first...]]
  }

  /// - Parameter shift: how many lines the hunks before have added.
  private func write(
    _ hunk: ArraySlice<LineDiff.Change>, of diff: LineDiff, _ shift: inout Int,
    _ output: inout Output
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let start = max(0, first.old.lowerBound - Self.context)
    let end = min(diff.lines.count, last.old.upperBound + Self.context)
    let added = hunk.reduce(0) { $0 + $1.new.count - $1.old.count }
    let old = Self.range(start, end - start)
    let new = Self.range(start + shift, end - start + added)
    paint.write("@@ -\(old) +\(new) @@\n", .suggestion, &output)
    shift += added
    var position = start
    for change in hunk {
      for line in position..<change.old.lowerBound { write(" ", diff, line, nil, &output) }
      for line in change.old { write("-", diff, line, .error, &output) }
      for line in change.new { write("+", line, .good, &output) }
      position = change.old.upperBound
    }
    for line in position..<end { write(" ", diff, line, nil, &output) }
  }

  /// Lines count from 1; an empty range is named by the line before it.
  private static func range(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }

  private func write(
    _ mark: String, _ diff: LineDiff, _ line: Int, _ ink: Paint.Ink?, _ output: inout Output
  ) {
    write(mark, diff.original[diff.lines[line].start..<diff.lines[line].end], ink, &output)
  }

  private func write(
    _ mark: String, _ line: ArraySlice<UInt8>, _ ink: Paint.Ink?, _ output: inout Output
  ) {
    let isEnded = line.last == 0x0A
    let content = isEnded ? line.dropLast() : line
    if isForTerminal {
      let text = mark + SafeText.escaped(String(decoding: content, as: UTF8.self))
      if let ink { paint.write(text, ink, &output) } else { output.write(text) }
    } else {
      output.write(mark)
      content.withUnsafeBufferPointer { output.write($0) }
    }
    output.write(isEnded ? "\n" : "\n\\ No newline at end of file\n")
  }

  /// A path as git writes it in a diff: below `a/` or `b/` unless it is absolute, and in quotes
  /// where it holds a character that would end or confuse the line.
  private static func quoted(_ path: String, _ side: String) -> String {
    let text = path.hasPrefix("/") ? path : "\(side)/\(path)"
    let needsQuotes = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
    guard needsQuotes else { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\" + String(repeating: "0", count: scalar.value < 8 ? 2 : scalar.value < 64 ? 1 : 0)
          + String(scalar.value, radix: 8)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
