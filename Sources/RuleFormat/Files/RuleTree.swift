import SourceText

/// What a rule file holds before its keys are understood: texts, lists and mappings, each with its
/// place. YAML is read into it, and so is the form that shipped rules have in the program.
indirect enum RuleTree: Sendable, Equatable {
  /// `isNull` where the text is written plainly and YAML takes it for nothing.
  case text(LocatedText, isNull: Bool)
  case list([RuleTree], at: ByteRange)
  case mapping([Entry], at: ByteRange)
  /// An alias, or what lies deeper than any key of a rule.
  case other(at: ByteRange)

  struct Entry: Sendable, Equatable {
    let key: RuleTree
    let value: RuleTree
  }

  /// How deep the deepest value of a rule lies: an item of `examples`, or a parameter of `action`.
  static let depthLimit = 4

  var range: ByteRange {
    switch self {
    case .text(let text, _): text.range
    case .list(_, let range), .mapping(_, let range), .other(let range): range
    }
  }

  var isNull: Bool {
    if case .text(_, true) = self { true } else { false }
  }
}
