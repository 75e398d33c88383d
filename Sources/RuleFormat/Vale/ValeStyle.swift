import Linting
import SourceText

/// The rules that Vale comes with, which are those of the style `Vale`.
package enum ValeStyle {
  package static let name = "Vale"

  /// All of them; two need words that are accepted or rejected.
  package static func rules(accepting accept: [LocatedText], rejecting reject: [LocatedText])
    -> [RuleFile]
  {
    var rules = [
      rule("Spelling", "Did you really mean '%s'?", .suggest, .spelling(Spelling(isDefault: true))),
      rule("Repetition", "'%s' is repeated!", truncation, .repetition(repetition)),
    ]
    if !accept.isEmpty {
      rules.append(
        rule("Terms", "Use '%s' instead of '%s'.", nil, .substitution(terms(accept))))
    }
    if !reject.isEmpty {
      rules.append(
        rule("Avoid", "Avoid using '%s'.", nil, .existence(Existence(tokens: reject))))
    }
    return rules
  }

  private static func rule(
    _ name: String, _ message: String, _ action: RuleAction?, _ kind: RuleKind
  ) -> RuleFile {
    RuleFile(
      id: RuleID("\(Self.name).\(name)"), path: "", message: unlocated(message), level: .error,
      scope: .text, link: "", limit: 0, description: "", action: action, kind: kind,
      papers: RulePapers())
  }

  /// The longest first, as Vale orders the keys of a substitution; of terms that differ in case
  /// alone the last one counts.
  private static func terms(_ accept: [LocatedText]) -> Substitution {
    var order: [String] = []
    var terms: [String: LocatedText] = [:]
    for term in accept where terms.updateValue(term, forKey: term.text.lowercased()) == nil {
      order.append(term.text.lowercased())
    }
    let pairs = order.compactMap { key in
      terms[key].map {
        Substitution.Pair(pattern: LocatedText(key, at: $0.range), replacement: $0)
      }
    }
    return Substitution(swap: pairs, ignorecase: true, vocab: false)
  }

  private static var repetition: Repetition {
    Repetition(tokens: [unlocated(#"[^\s.!?]+"#)], ignorecase: true, alpha: true)
  }

  private static var truncation: RuleAction { .edit(.truncate(at: " ")) }

  private static func unlocated(_ text: String) -> LocatedText {
    LocatedText(text, at: ByteRange(at: 0))
  }
}

extension Substitution {
  /// With its pairs in the order in which Vale tries them: the longest pattern first, those of one
  /// length as they come.
  init(swap pairs: [Pair], ignorecase: Bool, vocab: Bool) {
    swap = Self.longestFirst(pairs, by: \.pattern.text)
    self.ignorecase = ignorecase
    self.vocab = vocab
  }
}
