import Linting
import Reporting
import SourceText

/// A file to report, written as text with the phrases that are found in it.
struct ReportSample {
  let path: String
  let bytes: [UInt8]
  var diagnostics: [Diagnostic] = []
  var relatedSources: [String: SourceFile] = [:]

  init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The range of the `occurrence`th appearance of `phrase`, from 1.
  func range(of phrase: String, _ occurrence: Int = 1) -> ByteRange {
    let phrase = Array(phrase.utf8)
    var seen = 0
    for start in 0..<max(0, bytes.count - phrase.count + 1)
    where bytes[start..<start + phrase.count].elementsEqual(phrase) {
      seen += 1
      if seen == occurrence { return ByteRange(start, start + phrase.count) }
    }
    return ByteRange(at: 0)
  }

  mutating func find(
    _ range: ByteRange, _ rule: RuleID, _ message: String, level: Level = .warning,
    fix: Fix? = nil, alternatives: [String] = [], related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, level: level, message: message, range: range, fix: fix,
        alternatives: alternatives, related: related))
  }

  mutating func find(
    _ phrase: String, _ rule: RuleID, _ message: String, level: Level = .warning,
    replacement: String? = nil, safety: Fix.Safety = .safe
  ) {
    let range = range(of: phrase)
    let fix = replacement.map {
      Fix(title: "Write “\($0)”.", safety: safety, edits: [Edit(range, $0)])
    }
    find(range, rule, message, level: level, fix: fix)
  }

  var report: FileReport {
    FileReport(
      SourceFile(path: path, bytes: bytes), diagnostics.sorted(), relatedSources: relatedSources)
  }
}

/// What a user sees of `samples` in `format`.
func rendered(
  _ samples: [ReportSample], as format: Format, color: Bool = false, problems: [Problem] = []
) throws -> String {
  var options = Reporter.Options()
  options.color = color
  options.toolVersion = "0.1.0"
  options.rule = { id in
    RuleInfo(id: id, level: .warning) {
      RuleManual(
        summary: "What it finds.", why: "", examples: [], link: "https://example.org/rules/\(id)")
    }
  }
  var reporter = Reporter(format, to: Output(), options: options)
  for sample in samples { try reporter.report(sample.report) }
  try reporter.finish(problems: problems)
  return String(decoding: reporter.output.bytes, as: UTF8.self)
}
