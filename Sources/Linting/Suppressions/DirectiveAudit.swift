package import SourceText

/// What became of the directives of one post: what the rules about directives report on.
package struct DirectiveAudit: Sendable {
  package let post: Post
  /// Those that silence nothing, or enable what was never disabled.
  package private(set) var unused: [Part] = []
  /// Those that name a rule which does not exist, with the name of one that does.
  package private(set) var unknown: [(part: Part, correction: String?)] = []
  /// Those whose last day is over.
  package private(set) var expired: [Part] = []
  /// Those that disable what is never enabled again.
  package private(set) var unclosed: [Part] = []

  /// A directive, or one of the names in it.
  package struct Part: Sendable {
    package let directive: Directive
    /// Nil where all of it is meant.
    package let target: Int?

    /// The name in the source, or the whole comment.
    package var range: ByteRange { target.map { directive.targets[$0].range } ?? directive.comment }
    /// Nil where all of it is meant.
    package var name: String? { target.map { directive.targets[$0].name } }
  }

  init(of post: Post, _ suppressions: Suppressions, names: RuleNames, today: CalendarDate) {
    self.post = post
    let unclosed = suppressions.unclosed
    for (index, directive) in post.directives.suppressions.enumerated() {
      if let lastDay = directive.lastDay, lastDay < today {
        expired.append(Part(directive: directive, target: nil))
        continue
      }
      let credits = directive.targetsOrAll.indices.map {
        DirectiveCredit(directive: index, target: $0)
      }
      let idle = credits.filter {
        !suppressions.isUsed($0) && Self.isJudged(directive, $0.target, names)
      }
      unused += Self.parts(idle, of: directive)
      self.unclosed += Self.parts(
        credits.filter { unclosed.contains($0) && !idle.contains($0) }, of: directive)
      guard directive.notation == .galley else { continue }
      for (target, named) in directive.targets.enumerated() where !names.isKnown(named.name) {
        let part = Part(directive: directive, target: target)
        unknown.append((part, names.nearest(to: named.name)))
      }
    }
  }

  /// Whether a target that did nothing is idle for all we know. Vale's own rules may need those of
  /// its directives that name none of ours, and what is said about directives comes after all else.
  private static func isJudged(
    _ directive: Directive, _ target: Int, _ names: RuleNames
  ) -> Bool {
    guard directive.targets.indices.contains(target) else {
      return directive.notation == .galley && names.judges("")
    }
    let name = directive.targets[target].name
    return names.judges(name) && directive.verb != .disableOthers
      && RuleID(name).style != SuppressionPass.style
  }

  /// One part for the whole directive where all of it is meant. The texts that a directive of Vale
  /// is limited to are one name, so of those it is all or nothing.
  private static func parts(_ credits: [DirectiveCredit], of directive: Directive) -> [Part] {
    if credits.count == directive.targetsOrAll.count {
      return [Part(directive: directive, target: nil)]
    }
    guard directive.notation == .galley else { return [] }
    return credits.map { Part(directive: directive, target: $0.target) }
  }
}
