/// The names that a directive can use: those of all rules there are, and of those that run.
package struct RuleNames: Sendable {
  /// Rules and their styles.
  private let known: Set<String>
  private let active: Set<String>
  /// Whether rules were left out for this run alone, so that nothing can be said of a directive
  /// that means all rules, or all of a style.
  private let isNarrowed: Bool

  init(known: Set<String>, active: [Rule], isNarrowed: Bool) {
    self.known = known
    self.active = Self.names(of: active)
    self.isNarrowed = isNarrowed
  }

  static func names(of rules: [Rule]) -> Set<String> {
    Set(rules.flatMap { [$0.info.id.description, String($0.info.id.style)] })
  }

  func isKnown(_ name: String) -> Bool { known.contains(name) }

  func nearest(to name: String) -> String? { NearestName.to(name, among: known) }

  /// Whether a run with no finding shows that `name` finds nothing; an empty name means all rules.
  func judges(_ name: String) -> Bool {
    if name.isEmpty { return !isNarrowed }
    return active.contains(name) && (!isNarrowed || name.utf8.contains(UInt8(ascii: ".")))
  }
}
