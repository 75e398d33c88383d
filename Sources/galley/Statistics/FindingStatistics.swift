import Linting
import Reporting
import SourceText

/// Counts findings by rule and by post, and the text they are in, for `--statistics`.
struct FindingStatistics: Sendable {
  private var rules: [RuleID: Counts] = [:]
  private var posts: [String: Counts] = [:]
  private var totals = TextTotals()

  private struct Counts {
    var findings = 0
    var fixable = 0
    /// The posts that a rule found something in, or the rules that found something in a post.
    var spread = 0

    mutating func add(_ diagnostics: [Diagnostic], spread: Int) {
      findings += diagnostics.count
      fixable += diagnostics.count { $0.fix?.safety == .safe }
      self.spread += spread
    }
  }

  mutating func add(_ post: CheckedPost) {
    totals.add(post.text)
    let report = post.report
    guard !report.diagnostics.isEmpty else { return }
    let byRule = Dictionary(grouping: report.diagnostics, by: \.rule)
    for (rule, diagnostics) in byRule { rules[rule, default: Counts()].add(diagnostics, spread: 1) }
    posts[report.source.path, default: Counts()].add(report.diagnostics, spread: byRule.count)
  }

  /// All tables that have rows, the most findings first.
  var text: String {
    let rules = Dictionary(self.rules.map { ($0.key.description, $0.value) }) { first, _ in first }
    let findings =
      posts.isEmpty
      ? [] : [Self.table("Rule", "Posts", rules), Self.table("Post", "Rules", posts)]
    return (findings + [totals.table]).joined(separator: "\n")
  }

  private static func table(_ name: String, _ spread: String, _ counts: [String: Counts]) -> String
  {
    let rows = counts.sorted { ($1.value.findings, $0.key) < ($0.value.findings, $1.key) }
      .map { name, counts in
        [SafeText.escaped(name)]
          + [counts.findings, counts.fixable, counts.spread].map(String.init)
      }
    return TextTable(header: [name, "Findings", "Fixable", spread], rows: rows).text
  }
}
