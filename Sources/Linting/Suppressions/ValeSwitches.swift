import SourceText

/// What Vale's directives silence: a switch for each name, and one for all, each by itself.
///
/// A finding is silent while any of the switches is off that means its rule.
struct ValeSwitches {
  private var history: [Name: Timeline<Switch>] = [:]
  /// Names that are switched off for certain matches only.
  private var namesWithMatches: Set<Substring> = []
  private(set) var open: [Name: DirectiveCredit] = [:]
  /// What `styles = A, B` asks for.
  private var restrictions = Timeline<Restriction>()

  /// A rule or style; empty for all.
  struct Name: Hashable {
    let name: Substring
    /// The only text that is meant; nil for any.
    let match: String?
  }

  private struct Restriction {
    /// The only styles that speak; nil for all.
    let styles: Set<Substring>?
    let credit: DirectiveCredit
  }

  /// False where the switch is on already.
  mutating func set(
    _ name: Name, isOff: Bool, from offset: Int, _ credit: DirectiveCredit
  ) -> Bool {
    if name.match != nil { namesWithMatches.insert(name.name) }
    history[name, default: Timeline()].append(Switch(isOff: isOff, credit: credit), from: offset)
    var hasChanged = open[name] != nil
    open[name] = isOff ? credit : nil
    if !isOff, name.name.isEmpty, restrictions.last?.styles != nil {
      restrictions.append(Restriction(styles: nil, credit: credit), from: offset)
      hasChanged = true
    }
    return hasChanged
  }

  mutating func restrict(to styles: Set<Substring>, from offset: Int, _ credit: DirectiveCredit) {
    restrictions.append(Restriction(styles: styles, credit: credit), from: offset)
  }

  /// The directive that silences a finding in `range` for a rule that goes by `names`.
  func credit(
    for names: [Substring], at range: ByteRange, in bytes: ByteView
  ) -> DirectiveCredit? {
    for name in names {
      if let credit = credit(Name(name: name, match: nil), at: range.start) { return credit }
      if namesWithMatches.contains(name),
        let credit = credit(Name(name: name, match: bytes.string(range)), at: range.start)
      {
        return credit
      }
    }
    guard let last = restrictions[range.start], let styles = last.styles,
      styles.isDisjoint(with: names)
    else { return nil }
    return last.credit
  }

  private func credit(_ name: Name, at offset: Int) -> DirectiveCredit? {
    history[name]?[offset].flatMap { $0.isOff ? $0.credit : nil }
  }
}
