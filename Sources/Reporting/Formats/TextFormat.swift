import Linting
import SourceText

/// How many findings of one rule in one file are shown with their frame.
private let shownPerRule = 3
/// How many alternatives and related places are listed.
private let listed = 3

/// For people: each finding with the line it is in, and what to write instead.
///
/// A rule that fires often in one file is shown three times and then counted, so that the rare
/// finding is not lost among the frequent ones.
struct TextFormat: FormatWriter {
  private let options: Reporter.Options
  private let paint: Paint
  /// Columns that it keeps to where it shows source.
  private static let width = 100

  init(_ options: Reporter.Options) {
    self.options = options
    paint = Paint(isOn: options.color)
  }

  func write(_ file: FileReport, to output: inout Output) {
    guard !file.diagnostics.isEmpty else { return }
    file.source.bytes.withBytes { bytes in
      let frame = CodeFrame(bytes, lines: file.lines, width: Self.width, paint: paint)
      let path = SafeText.escaped(file.source.path)
      var locator = Locator(file)
      // By name: the first dictionary with keys of a type of its own costs as much as a screen of
      // findings.
      var tallies: [String: Tally] = [:]
      for diagnostic in file.diagnostics {
        let rule = diagnostic.rule.description
        if tallies[rule, default: Tally()].add(diagnostic.range.start) {
          write(diagnostic, of: file, at: path, frame, &locator, to: &output)
        }
      }
      write(tallies, of: file, to: &output)
    }
  }

  /// How often one rule fired in one file.
  private struct Tally {
    var count = 0
    /// From the first to the last place that is not shown; nil where all are.
    var unshown: ByteRange?

    /// Counts a finding; whether it is shown.
    mutating func add(_ offset: Int) -> Bool {
      count += 1
      guard count > shownPerRule else { return true }
      unshown = unshown?.union(ByteRange(at: offset)) ?? ByteRange(at: offset)
      return false
    }
  }

  /// Counts what was not shown, a line for each rule.
  private func write(
    _ tallies: [String: Tally], of file: FileReport, to output: inout Output
  ) {
    let unshown = tallies.compactMap { rule, tally in
      tally.unshown.map { (rule: rule, count: tally.count - shownPerRule, places: $0) }
    }
    for (rule, count, places) in unshown.sorted(by: { $0.rule < $1.rule }) {
      let first = file.lines.line(at: places.start) + 1
      let last = file.lines.line(at: places.end) + 1
      paint.write(SafeText.escaped(file.source.path), .strong, &output)
      output.write(": and \(count) more of \(SafeText.escaped(rule)), ")
      output.write(first == last ? "on line \(first)\n" : "on lines \(first)–\(last)\n")
    }
    if !unshown.isEmpty { output.write("\n") }
  }

  func end(_ summary: Summary, _ problems: [Problem], to output: inout Output) {
    guard options.showsSummary, summary.files > 0 else { return }
    let isClean = summary.filesWithFindings == 0
    let worst: Paint.Ink =
      isClean
      ? .good : summary.errors > 0 ? .error : summary.warnings > 0 ? .warning : .suggestion
    paint.write(isClean ? "✔" : "✖", worst, &output)
    output.write(" " + summary.sentence + "\n")
  }

  private func write(
    _ diagnostic: Diagnostic, of file: FileReport, at path: String, _ frame: CodeFrame,
    _ locator: inout Locator, to output: inout Output
  ) {
    let ink = Paint.Ink(diagnostic.level)
    let start = locator.position(at: diagnostic.range.start)
    paint.begin(.strong, &output)
    output.write(path)
    for number in [start.line, start.column] {
      output.write(byte: UInt8(ascii: ":"))
      output.write(number)
    }
    output.write(byte: UInt8(ascii: ":"))
    paint.end(&output)
    output.write(" ")
    paint.write(diagnostic.level.rawValue + ":", ink, &output)
    output.write(" ")
    output.write(SafeText.escaped(diagnostic.message))
    output.write(" ")
    paint.write("[" + SafeText.escaped(diagnostic.rule.description) + "]", .margin, &output)
    if diagnostic.fix?.safety == .safe {
      output.write(" ")
      paint.write("[*]", .good, &output)
    }
    output.write("\n")
    if diagnostic.range != ByteRange(at: 0) {
      frame.write(diagnostic.range, ink: ink, to: &output)
    }
    writeAdvice(diagnostic, of: file, frame, &locator, to: &output)
    output.write("\n")
  }

  private func writeAdvice(
    _ diagnostic: Diagnostic, of file: FileReport, _ frame: CodeFrame, _ locator: inout Locator,
    to output: inout Output
  ) {
    if let fix = diagnostic.fix {
      let title = SafeText.escaped(fix.title)
      frame.writeAdvice(
        "help", fix.safety == .safe ? title : title + " (review: --unsafe-fixes)", to: &output)
    }
    if !diagnostic.alternatives.isEmpty {
      let quoted = diagnostic.alternatives.prefix(listed).map { "“\(SafeText.escaped($0))”" }
      frame.writeAdvice("help", "Try \(quoted.joined(separator: ", "))", to: &output)
    }
    for related in diagnostic.related.prefix(listed) {
      var place = SafeText.escaped(related.path ?? file.source.path)
      if let start = locator.positions(of: related)?.lowerBound {
        place += ":\(start.line):\(start.column)"
      }
      frame.writeAdvice("note", "\(place): \(SafeText.escaped(related.message))", to: &output)
    }
    if diagnostic.related.count > listed {
      let more = diagnostic.related.count - listed
      frame.writeAdvice("note", "and \(more) more \(more == 1 ? "place" : "places")", to: &output)
    }
  }
}
