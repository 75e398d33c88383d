import SourceText

/// Which findings the directives of one post silence, and which of them do any work.
///
/// A finding belongs to the place where it begins. Time is linear in the directives, and
/// logarithmic in them for each finding.
struct Suppressions {
  private var galley = GalleySwitches()
  private var vale = ValeSwitches()
  private let lines: LineIndex
  /// The targets that silenced a finding, or enabled what was disabled.
  private var used: Set<DirectiveCredit> = []

  /// Takes the directives of a post that count on the day `today`. A name that `names` does not
  /// know silences nothing.
  init(
    _ directives: [Directive], in bytes: ByteView, names: RuleNames, today: CalendarDate
  ) {
    lines = LineIndex(bytes)
    for (index, directive) in directives.enumerated() {
      if let lastDay = directive.lastDay, lastDay < today { continue }
      if directive.verb == .disableOthers {
        vale.restrict(
          to: Set(directive.targets.map { $0.name[...] }), from: directive.comment.start,
          DirectiveCredit(directive: index, target: 0))
        continue
      }
      for (target, named) in directive.targetsOrAll.enumerated()
      where named == nil || names.isKnown(named?.name ?? "") {
        let credit = DirectiveCredit(directive: index, target: target)
        if take(directive, named, credit, in: bytes) { used.insert(credit) }
      }
    }
  }

  /// True where the directive has done its work already.
  private mutating func take(
    _ directive: Directive, _ target: Directive.Target?, _ credit: DirectiveCredit,
    in bytes: ByteView
  ) -> Bool {
    let name = target?.name[...] ?? ""
    let place = directive.comment.start
    switch (directive.notation, directive.verb) {
    case (.vale, let verb):
      return vale.set(
        .init(name: name, match: target?.match), isOff: verb == .disable, from: place, credit)
        && verb == .enable
    case (.galley, .enable): return galley.enable(name, from: place, credit)
    case (.galley, .disable): galley.disable(name, from: place, credit)
    case (.galley, .disableLine):
      galley.disable(name, inLine: lines.line(at: place), credit)
    case (.galley, .disableNextLine):
      galley.disable(name, inLine: line(after: directive.comment, in: bytes), credit)
    case (.galley, .disableFile): galley.disableInFile(name, credit)
    case (.galley, .disableOthers): break
    }
    return false
  }

  /// The first line after that of `comment` which is not blank.
  private func line(after comment: ByteRange, in bytes: ByteView) -> Int {
    var line = lines.line(at: max(comment.start, comment.end - 1)) + 1
    while line < lines.count, isBlank(lines.content(of: line, in: bytes), in: bytes) { line += 1 }
    return line
  }

  private func isBlank(_ range: ByteRange, in bytes: ByteView) -> Bool {
    (range.start..<range.end).allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
  }

  /// Whether a finding is silenced; notes to whom that is owed.
  ///
  /// - Parameter byName: Whether only directives count that name its rule or style, so that none
  ///   silences what is said about itself.
  mutating func silences(
    _ finding: Diagnostic, in bytes: ByteView, byName: Bool = false
  ) -> Bool {
    let named = [finding.rule.style, finding.rule.description[...]]
    let names = byName ? named : [""] + named
    let line = galley.hasLines ? lines.line(at: finding.range.start) : 0
    let credit =
      galley.credit(for: names, at: finding.range.start, line: line)
      ?? vale.credit(for: names, at: finding.range, in: bytes)
    if let credit { used.insert(credit) }
    return credit != nil
  }

  /// Whether all rules are silent where the post ends; notes to whom that is owed.
  mutating func silencesAllAtTheEnd() -> Bool {
    guard let credit = vale.open[.init(name: "", match: nil)] else { return false }
    used.insert(credit)
    return true
  }

  /// Whether the target silenced a finding, or enabled what was disabled.
  func isUsed(_ credit: DirectiveCredit) -> Bool { used.contains(credit) }

  /// What was disabled and never enabled again.
  var unclosed: Set<DirectiveCredit> { Set(galley.open.values).union(vale.open.values) }
}

extension Directive {
  /// What it names, or nil alone where it means all rules.
  var targetsOrAll: [Target?] { targets.isEmpty ? [nil] : targets }
}
