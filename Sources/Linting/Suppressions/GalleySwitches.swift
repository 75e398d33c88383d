import SourceText

/// What Galley's own directives silence.
///
/// Names are those of rules and styles; the empty one means all. For a line and for the file a name
/// is silenced or not; along the post the last directive decides that means a rule by its own name,
/// by its style's or as one of all.
struct GalleySwitches {
  private var regions: [Substring: Timeline<Switch>] = [:]
  private var lines: [NamedLine: DirectiveCredit] = [:]
  private var files: [Substring: DirectiveCredit] = [:]
  /// What was disabled and is not enabled so far.
  private(set) var open: [Substring: DirectiveCredit] = [:]

  private struct NamedLine: Hashable {
    let line: Int
    let name: Substring
  }

  var hasLines: Bool { !lines.isEmpty }

  mutating func disable(_ name: Substring, from offset: Int, _ credit: DirectiveCredit) {
    open[name] = credit
    regions[name, default: Timeline()].append(Switch(isOff: true, credit: credit), from: offset)
  }

  /// False where nothing was disabled that this could enable.
  mutating func enable(_ name: Substring, from offset: Int, _ credit: DirectiveCredit) -> Bool {
    let isUseful = open.keys.contains { Self.includes(name, $0) || Self.includes($0, name) }
    open = open.filter { !Self.includes(name, $0.key) }
    regions[name, default: Timeline()].append(Switch(isOff: false, credit: credit), from: offset)
    return isUseful
  }

  mutating func disable(_ name: Substring, inLine line: Int, _ credit: DirectiveCredit) {
    lines[NamedLine(line: line, name: name)] = credit
  }

  mutating func disableInFile(_ name: Substring, _ credit: DirectiveCredit) {
    files[name] = credit
  }

  /// The directive that silences a finding which begins at `offset`, on line `line`, for a rule
  /// that goes by `names`. The one that reaches least far is named first.
  func credit(for names: [Substring], at offset: Int, line: Int) -> DirectiveCredit? {
    if hasLines {
      for name in names {
        if let credit = lines[NamedLine(line: line, name: name)] { return credit }
      }
    }
    let spoken = names.compactMap { regions[$0]?[offset] }
    if let last = spoken.max(by: { $0.credit.directive < $1.credit.directive }), last.isOff {
      return last.credit
    }
    return names.lazy.compactMap { files[$0] }.first
  }

  /// Whether all rules that `inner` means are among those that `outer` means.
  private static func includes(_ outer: Substring, _ inner: Substring) -> Bool {
    outer.isEmpty || outer == inner || outer == inner.prefix { $0 != "." }
  }
}
