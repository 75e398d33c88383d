package import SourceText

/// A rule: its papers and its check. Native rules and rule files become this same value.
package struct Rule: Sendable {
  package let info: RuleInfo
  package let check: Check

  /// What a check reads decides how often it runs.
  package enum Check: Sendable {
    /// Once for each prose block in the rule's scope that holds one of the `trigger` bytes (all
    /// blocks where it is nil).
    case prose(trigger: ByteSet?, @Sendable (ProsePassage, inout Report) -> Void)
    /// Once for each post.
    case post(@Sendable (Post, inout Report) -> Void)
    /// Together with others, in one pass over the post; `member` is the rule's place among them.
    case shared(any SharedPass, member: Int)
    /// Once for each post with directives, after all other rules.
    case directives(@Sendable (DirectiveAudit, inout Report) -> Void)
  }

  package init(info: RuleInfo, check: Check) {
    self.info = info
    self.check = check
  }
}

/// The type a native rule is written as: one file, one type, one id.
package protocol BuiltinRule {
  static var info: RuleInfo { get }
  static var check: Rule.Check { get }
}

extension Rule {
  package init<R: BuiltinRule>(_: R.Type) { self.init(info: R.info, check: R.check) }
}
