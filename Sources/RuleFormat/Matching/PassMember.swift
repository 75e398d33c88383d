import Linting

/// A rule of a pass: what decides whether it is asked about a text, and the rule itself, which a
/// shipped one is not before it is asked.
struct PassMember: Sendable {
  let id: RuleID
  /// Languages it speaks in; empty for all.
  let locales: [String]
  /// Its lists in the shared set.
  let lists: [Int]
  /// Whether it reads the bytes of the file, not its prose.
  let isRaw: Bool
  /// Whether it is asked about every text in its scope, whatever that holds.
  let readsEveryText: Bool
  /// Whether it is asked once for each post.
  let isPostRule: Bool
  /// Nil where it is damaged.
  let rule: OnDemand<DeclaredRule?>

  /// Whether the rule speaks in a text of this language: one made for some languages does not where
  /// the language is unknown.
  func speaks(_ language: String?) -> Bool {
    locales.isEmpty
      || locales.contains { locale in
        guard let language else { return false }
        return locale == language || language.hasPrefix(locale + "-")
      }
  }
}

extension PassMember {
  init(_ file: RuleFile, lists: [Int], readsEveryText: Bool, rule: OnDemand<DeclaredRule?>) {
    let isPostRule =
      switch file.kind {
      case .metric, .readability: true
      default: false
      }
    self.init(
      id: file.id, locales: file.papers.locales.map(\.text), lists: lists, isRaw: file.isRaw,
      readsEveryText: readsEveryText, isPostRule: isPostRule, rule: rule)
  }
}
