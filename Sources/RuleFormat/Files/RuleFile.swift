package import Linting
import SourceText

/// A rule as its file gives it: checked for form, not yet compiled.
package struct RuleFile: Sendable {
  package internal(set) var id: RuleID
  package let path: String
  package let message: LocatedText
  package let level: Level
  package let scope: ScopeSelector
  /// A page about the rule; empty where there is none.
  package let link: String
  /// How many findings a post gets at most; 0: no limit.
  package let limit: Int
  package let description: String
  package let action: RuleAction?
  package internal(set) var kind: RuleKind
  /// What Galley asks for beside Vale's keys.
  package let papers: RulePapers

  /// Whether what it names to replace a match is text to be put in place of that.
  var proposesTexts: Bool {
    if case .replace? = action { true } else { papers.fix != nil }
  }

  /// Whether it reads the bytes of the file, not its prose.
  var isRaw: Bool { scope.mentioned.contains(.raw) }
}

/// The keys that are Galley's own: what the manual says of a rule and how it is tested.
package struct RulePapers: Sendable {
  package var summary = ""
  package var why = ""
  /// Languages the rule is for; empty for all.
  package var locales: [LocatedText] = []
  /// Whether findings carry a fix, and how far it can be trusted; nil where only `action` says so.
  package var fix: FixPolicy?
  /// Whether a match must be a token of its own, not part of an address, a file name or a handle.
  package var standalone = false
  package var examples: [LocatedExample] = []

  package enum FixPolicy: String, Sendable, CaseIterable {
    case safe, review
    case off = "none"
  }
}

/// What a rule file extends, with its keys. One file under `Kinds/` for each.
package enum RuleKind: Sendable {
  case existence(Existence)
  case substitution(Substitution)
  case occurrence(Occurrence)
  case repetition(Repetition)
  case consistency(Consistency)
  case conditional(Conditional)
  case capitalization(Capitalization)
  case metric(Metric)
  case readability(Readability)
  case spelling(Spelling)
  /// Needs part-of-speech tags: read, not run.
  case sequence(TokenSequence)
  /// Is code: read, never run.
  case script(Script)

  /// The value of `extends`.
  package enum Name: String, Sendable, CaseIterable {
    case existence, substitution, occurrence, repetition, consistency, conditional
    case capitalization, metric, readability, spelling, sequence, script
  }

  /// Why a rule of this kind is not run; nil for those that are.
  package var reasonNotRun: String? {
    switch self {
    case .sequence: "needs part-of-speech tags"
    case .script: "is a program, and no code of others is run"
    default: nil
    }
  }
}
