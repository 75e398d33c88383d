import Linting
import SourceText

/// For people: each finding with the line it is in, and what to write instead.
///
/// A rule that fires often in one file is shown three times and then counted, so that the rare
/// finding is not lost among the frequent ones.
struct TextFormat: FormatWriter {
  private let options: Reporter.Options
  private let paint: Paint

  /// How many findings of one rule in one file are shown with their frame.
  private static let shownPerRule = 3
  /// How many alternatives and related places are listed.
  private static let listed = 3

  init(_ options: Reporter.Options) {
    self.options = options
    paint = Paint(isOn: options.color)
  }

  func write(_ file: FileReport, to output: inout Output) {
    guard !file.diagnostics.isEmpty else { return }
    file.source.bytes.withBytes { bytes in
      let frame = CodeFrame(bytes, lines: file.lines, width: options.width, paint: paint)
      var locator = Locator(file)
      var seen: [RuleID: Int] = [:]
      var counted: [RuleID: ClosedRange<Int>] = [:]
      for diagnostic in file.diagnostics {
        let count = seen[diagnostic.rule, default: 0] + 1
        seen[diagnostic.rule] = count
        if count <= Self.shownPerRule {
          write(diagnostic, of: file, frame, &locator, to: &output)
        } else {
          let offset = diagnostic.range.start
          counted[diagnostic.rule] = (counted[diagnostic.rule]?.lowerBound ?? offset)...offset
        }
      }
      for (rule, offsets) in counted.sorted(by: { $0.key < $1.key }) {
        let lines = (
          file.lines.line(at: offsets.lowerBound) + 1, file.lines.line(at: offsets.upperBound) + 1
        )
        let place = lines.0 == lines.1 ? "on line \(lines.0)" : "on lines \(lines.0)–\(lines.1)"
        let more = (seen[rule] ?? 0) - Self.shownPerRule
        paint.write(SafeText.escaped(file.source.path), .strong, &output)
        output.write(": and \(more) more of \(rule), \(place)\n")
      }
      if !counted.isEmpty { output.write("\n") }
    }
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
    _ diagnostic: Diagnostic, of file: FileReport, _ frame: CodeFrame, _ locator: inout Locator,
    to output: inout Output
  ) {
    let ink = Paint.Ink(diagnostic.level)
    let start = locator.position(at: diagnostic.range.start)
    paint.write(
      "\(SafeText.escaped(file.source.path)):\(start.line):\(start.column):", .strong, &output)
    output.write(" ")
    paint.write("\(diagnostic.level.rawValue):", ink, &output)
    output.write(" \(SafeText.escaped(diagnostic.message)) ")
    paint.write("[\(diagnostic.rule)]", .margin, &output)
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
      let quoted = diagnostic.alternatives.prefix(Self.listed).map { "“\(SafeText.escaped($0))”" }
      frame.writeAdvice("help", "Try \(quoted.joined(separator: ", "))", to: &output)
    }
    for related in diagnostic.related.prefix(Self.listed) {
      var place = SafeText.escaped(related.path ?? file.source.path)
      if let start = locator.positions(of: related)?.lowerBound {
        place += ":\(start.line):\(start.column)"
      }
      frame.writeAdvice("note", "\(place): \(SafeText.escaped(related.message))", to: &output)
    }
    if diagnostic.related.count > Self.listed {
      let more = diagnostic.related.count - Self.listed
      frame.writeAdvice("note", "and \(more) more \(more == 1 ? "place" : "places")", to: &output)
    }
  }
}

extension Summary {
  /// "3 errors, 64 warnings in 2 of 12 files (61 fixable with --fix)".
  fileprivate var sentence: String {
    func counted(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    guard filesWithFindings > 0 else { return "No findings in \(counted(files, "file"))." }
    let findings = [(errors, "error"), (warnings, "warning"), (suggestions, "suggestion")]
      .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }.joined(separator: ", ")
    let place =
      filesWithFindings == files
      ? counted(files, "file") : "\(filesWithFindings) of \(counted(files, "file"))"
    return "\(findings) in \(place)" + (fixable > 0 ? " (\(fixable) fixable with --fix)" : "")
  }
}
