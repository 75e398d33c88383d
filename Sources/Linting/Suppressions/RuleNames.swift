/// The names that a directive can use: those of all rules there are, and of those that run.
///
/// Most posts hold no directive, so nothing is gathered before one asks.
package struct RuleNames: Sendable {
  private let known: [Rule]
  private let active: [Profile.ActiveRule]
  /// Whether rules were left out for this run alone, so that nothing can be said of a directive
  /// that means all rules, or all of a style.
  private let isNarrowed: Bool

  init(known: [Rule], active: [Profile.ActiveRule], isNarrowed: Bool) {
    self.known = known
    self.active = active
    self.isNarrowed = isNarrowed
  }

  func isKnown(_ name: String) -> Bool { known.contains { $0.info.id.isMeant(by: name) } }

  func nearest(to name: String) -> String? {
    NearestName.to(name, among: RuleID.names(of: known.map(\.info.id)))
  }

  /// Whether a run with no finding shows that `name` finds nothing; an empty name means all rules.
  func judges(_ name: String) -> Bool {
    if name.isEmpty { return !isNarrowed }
    return active.contains { $0.rule.info.id.isMeant(by: name) }
      && (!isNarrowed || name.utf8.contains(UInt8(ascii: ".")))
  }
}
