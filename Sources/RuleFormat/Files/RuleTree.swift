package import SourceText

/// What a rule or configuration file holds before its keys are understood: texts, lists and
/// mappings, each with its place. YAML is read into it, and so is the form that shipped rules have
/// in the program.
package enum RuleTree: Sendable, Equatable {
  /// `isNull` where the text is written plainly and YAML takes it for nothing.
  case text(LocatedText, isNull: Bool)
  case list([RuleTree], at: ByteRange)
  case mapping([Entry], at: ByteRange)
  /// What lies deeper than any key, or behind more aliases than anyone writes.
  case other(at: ByteRange)

  package struct Entry: Sendable, Equatable {
    package let key: RuleTree
    package let value: RuleTree

    package init(key: RuleTree, value: RuleTree) {
      self.key = key
      self.value = value
    }
  }

  /// A text that is written without quotes.
  static func plain(_ text: LocatedText) -> RuleTree {
    .text(text, isNull: text.text.isEmpty || text.text == "~" || text.text == "null")
  }

  /// How deep the deepest value lies: an item of an option of a rule in an override.
  static let depthLimit = 6

  package var range: ByteRange {
    switch self {
    case .text(let text, _): text.range
    case .list(_, let range), .mapping(_, let range), .other(let range): range
    }
  }

  package var isNull: Bool {
    if case .text(_, true) = self { true } else { false }
  }
}
