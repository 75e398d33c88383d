import SourceText

/// What a rule is, and all that is said about it: the manual, the table of rules and the tests are
/// made from it.
package struct RuleInfo: Sendable {
  package let id: RuleID
  /// The level it reports at unless the configuration says otherwise.
  package let level: Level
  /// What it reads.
  package let scope: Scope
  /// Primary languages it runs in; empty for all.
  package let languages: [String]
  /// What a configuration can set.
  package let options: [OptionInfo]
  /// Whether it runs only where it is asked for.
  package let isOptIn: Bool
  /// Whether it compares the posts of a run: then nothing is reported before all are read, and it
  /// alone reads those again that stray.
  package let comparesPosts: Bool
  private let makeManual: @Sendable () -> RuleManual

  /// What is said about it; made anew each time, since a check of posts never asks for it.
  package var manual: RuleManual { makeManual() }

  package init(
    id: RuleID, level: Level, scope: Scope = .prose, languages: [String] = [],
    options: [OptionInfo] = [], isOptIn: Bool = false, comparesPosts: Bool = false,
    manual: @escaping @Sendable () -> RuleManual
  ) {
    self.id = id
    self.level = level
    self.scope = scope
    self.languages = languages
    self.options = options
    self.isOptIn = isOptIn
    self.comparesPosts = comparesPosts
    makeManual = manual
  }

  package init(
    id: RuleID, level: Level, summary: @autoclosure @escaping @Sendable () -> String,
    why: @autoclosure @escaping @Sendable () -> String, scope: Scope = .prose,
    languages: [String] = [], options: [OptionInfo] = [], isOptIn: Bool = false,
    comparesPosts: Bool = false,
    examples: @autoclosure @escaping @Sendable () -> [RuleExample]
  ) {
    self.init(
      id: id, level: level, scope: scope, languages: languages, options: options,
      isOptIn: isOptIn, comparesPosts: comparesPosts
    ) { RuleManual(summary: summary(), why: why(), examples: examples()) }
  }

  /// What a rule addresses, which decides the wrappings its examples run in.
  package enum Scope: String, Sendable, Equatable, CaseIterable {
    /// All prose: paragraphs, headings, items, cells, captions, alt texts, titles, front matter.
    case prose
    /// All prose but quotations: what the writer is free to change.
    case ownWords
    /// The prose of the body that is sentences: paragraphs, items, quotes.
    case body
    /// The same without quotations.
    case ownSentences
    /// The paragraphs of the body that stand in nothing else, held against each other.
    case paragraphs
    /// Structure: images, links, headings.
    case markup
    case frontMatter
    /// The bytes of the file, in code and comments too.
    case raw
  }
}

/// What is said about a rule to those who read or test it.
package struct RuleManual: Sendable {
  /// One sentence: what it finds.
  package let summary: String
  /// A few sentences: why a reader or an editor cares, and when it stays silent.
  package let why: String
  /// Texts that show what it reports and what it does not.
  package let examples: [RuleExample]
  /// The address of a page about it; nil where there is none.
  package let link: String?

  package init(summary: String, why: String, examples: [RuleExample], link: String? = nil) {
    self.summary = summary
    self.why = why
    self.examples = examples
    self.link = link
  }
}

/// The name of a rule: `Style.Rule`.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let description: String

  package init(_ id: String) { description = id }
  package init(stringLiteral id: String) { description = id }

  /// The part before the first dot.
  package var style: Substring { description.prefix { $0 != "." } }

  /// Whether `name` stands for the rule: its own name, or that of its style.
  package func isMeant(by name: String) -> Bool { description == name || style == name }

  /// All names that stand for `rules`.
  package static func names(of rules: some Sequence<RuleID>) -> Set<String> {
    Set(rules.flatMap { [$0.description, String($0.style)] })
  }

  package static func < (a: RuleID, b: RuleID) -> Bool { a.description < b.description }
}

/// How grave a finding is.
package enum Level: String, Sendable, CaseIterable, Comparable {
  case suggestion, warning, error

  private var rank: Int {
    switch self {
    case .suggestion: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
}
