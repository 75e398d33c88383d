package import SourceText

/// A rule: its papers and its check. Native rules and rule files become this same value; it is
/// shared, since lists of all rules are sorted and sifted before each run.
package final class Rule: Sendable {
  package let info: RuleInfo
  package let check: Check
  private let makeCheck: (@Sendable (OptionSettings) -> Check)?

  /// What a check reads decides how often it runs.
  package enum Check: Sendable {
    /// Once for each prose block in the rule's scope that holds one of the `trigger` bytes (any
    /// byte where it is nil).
    case prose(trigger: ByteSet?, @Sendable (ProsePassage, inout Report) -> Void)
    /// Once for each post.
    case post(@Sendable (Post, inout Report) -> Void)
    /// Together with others, in one pass over the post; `member` is the rule's place among them.
    case shared(any SharedPass, member: Int)
    /// Once for each post with directives, after all other rules.
    case directives(@Sendable (DirectiveAudit, inout Report) -> Void)
  }

  package convenience init(info: RuleInfo, check: Check) {
    self.init(info: info, check: check, makeCheck: nil)
  }

  private init(
    info: RuleInfo, check: Check, makeCheck: (@Sendable (OptionSettings) -> Check)?
  ) {
    self.info = info
    self.check = check
    self.makeCheck = makeCheck
  }

  /// The rule with some of its options set.
  package func with(_ options: OptionSettings) -> Rule {
    guard let makeCheck, !options.isEmpty else { return self }
    return Rule(info: info, check: makeCheck(options), makeCheck: makeCheck)
  }
}

/// The type a native rule is written as: one file, one type, one id.
package protocol BuiltinRule: SendableMetatype {
  static var info: RuleInfo { get }
  /// With all options at their defaults.
  static var check: Rule.Check { get }
  /// A rule without options has no need of it.
  static func check(_ options: OptionSettings) -> Rule.Check
}

extension BuiltinRule {
  package static func check(_ options: OptionSettings) -> Rule.Check { check }
}

extension Rule {
  package convenience init<R: BuiltinRule>(_: R.Type) {
    self.init(info: R.info, check: R.check, makeCheck: { R.check($0) })
  }
}
