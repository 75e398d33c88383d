package import SourceText

/// Where checks put what they find, for one post.
package struct Report: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// What directives in the post silence.
  package private(set) var suppressed: [Diagnostic] = []
  /// What was dropped because another rule tells of the place, and knows as much of it or more.
  private var contested: [Diagnostic] = []
  /// Rules that spent all the steps their patterns may take on this post, in order of first stop;
  /// the rest of the post they have not read.
  package private(set) var stoppedRules: [RuleID] = []
  /// What the post is compared with others by.
  package private(set) var termUses: [TermUse] = []
  /// Whether that is asked for.
  package let notesTermUses: Bool
  private var rule: RuleID = ""
  private var level = Level.warning
  /// Measures who speaks for how long, where that is asked for.
  private var clock: WorkClock?

  package init() { self.init(timedBy: nil) }

  init(timedBy clock: WorkClock?, notesTermUses: Bool = false) {
    (self.clock, self.notesTermUses) = (clock, notesTermUses)
  }

  /// Says which rule speaks from here on, and at what level.
  package mutating func begin(_ rule: consuming RuleID, at level: Level) {
    self.rule = rule
    self.level = level
    if clock != nil { clock?.turn(to: .rule(self.rule)) }
  }

  /// Says that no single rule is at work from here on.
  package mutating func begin(_ work: Work?) { clock?.turn(to: work) }

  /// Ends the measuring, for the next post to go on with.
  mutating func takeWorkClock() -> WorkClock? {
    defer { clock = nil }
    return clock
  }

  /// Adds a finding of the current rule at `range` of the source.
  package mutating func add(
    _ range: ByteRange, _ message: String, fix: Fix? = nil, alternatives: [String] = [],
    related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, level: level, message: message, range: range, fix: fix,
        alternatives: alternatives, related: related))
  }

  /// Says that the current rule was stopped.
  package mutating func stopRule() {
    if !stoppedRules.contains(rule) { stoppedRules.append(rule) }
  }

  /// Notes uses of terms, for the post to be compared with others.
  package mutating func note(_ uses: [TermUse]) { termUses += uses }

  /// Adds the findings of `other`.
  mutating func add(_ other: Report) {
    diagnostics += other.diagnostics
    suppressed += other.suppressed
  }

  /// Adds all that the rules which `isKept` says had found in the post before, silenced or not.
  mutating func take(_ earlier: Report, where isKept: (RuleID) -> Bool) {
    for findings in [earlier.diagnostics, earlier.suppressed, earlier.contested] {
      diagnostics += findings.lazy.filter { isKept($0.rule) }
    }
    stoppedRules += earlier.stoppedRules.filter(isKept)
  }

  /// Puts the findings aside that `isSilenced` says.
  mutating func suppress(where isSilenced: (Diagnostic) -> Bool) {
    diagnostics.removeAll { diagnostic in
      guard isSilenced(diagnostic) else { return false }
      suppressed.append(diagnostic)
      return true
    }
  }

  /// Takes away the fixes that `isRemoved` says, and leaves their findings.
  mutating func removeFixes(where isRemoved: (Fix) -> Bool) {
    for index in diagnostics.indices {
      guard let fix = diagnostics[index].fix, isRemoved(fix) else { continue }
      diagnostics[index] = diagnostics[index].withoutFix
    }
  }

  /// Puts the findings in the order of reports.
  package mutating func sort() {
    diagnostics.sort()
    suppressed.sort()
  }

  /// Drops findings that point to another place of the post, as what it does elsewhere, where
  /// another rule speaks of either place: it knows more than what is done elsewhere. The findings
  /// must be sorted.
  package mutating func dropContested() {
    guard diagnostics.contains(where: { !$0.related.isEmpty }) else { return }
    let all = diagnostics
    diagnostics.removeAll { diagnostic in
      guard !diagnostic.related.isEmpty else { return false }
      let places = [diagnostic.range] + diagnostic.related.filter { $0.path == nil }.map(\.range)
      guard places.contains(where: { all.hasFinding(at: $0, besidesThoseOf: diagnostic.rule) })
      else { return false }
      contested.append(diagnostic)
      return true
    }
  }
}

extension Report {
  /// Drops findings that ask for a correction of `source` which one of another rule asks for. The
  /// findings must be sorted.
  package mutating func dropRepeated(in source: [UInt8]) {
    let repeated = diagnostics.repeatedCorrections(of: source)
    guard !repeated.isEmpty else { return }
    contested += diagnostics.indices.filter(repeated.contains).map { diagnostics[$0] }
    diagnostics = diagnostics.indices.filter { !repeated.contains($0) }.map { diagnostics[$0] }
  }
}

extension [Diagnostic] {
  /// Whether another rule than `rule` marks just `range`, of findings in order.
  fileprivate func hasFinding(at range: ByteRange, besidesThoseOf rule: RuleID) -> Bool {
    self[partitioningIndex { !($0.range < range) }...]
      .prefix { $0.range == range }.contains { $0.rule != rule }
  }
}
