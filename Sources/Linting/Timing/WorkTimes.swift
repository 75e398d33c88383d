/// What a check spends its time on.
package enum Work: Hashable, Sendable {
  /// Taking posts apart: markup, prose, words and language.
  case reading
  case rule(RuleID)
  /// What rules of one kind have done together, in one pass over the post.
  case pass(String)
  /// Directives, what fixes may touch, and the order of findings.
  case finishing
}

/// The time that each kind of work has taken, in nanoseconds.
package struct WorkTimes: Sendable {
  package private(set) var nanoseconds: [Work: UInt64] = [:]

  package init() {}

  package mutating func add(_ time: UInt64, of work: Work) {
    nanoseconds[work, default: 0] += time
  }

  package mutating func add(_ other: WorkTimes) {
    nanoseconds.merge(other.nanoseconds, uniquingKeysWith: +)
  }
}
