package import Linting
import SourceText

/// The rule that reports the rejected words of the vocabulary.
package enum VocabularyRule {
  package static let id: RuleID = "Vocabulary.Rejected"

  /// Nil where no word is rejected. `path` is that of the file that rejects them.
  package static func file(rejecting words: [LocatedText], path: String) -> RuleFile? {
    guard let first = words.first else { return nil }
    return RuleFile(
      id: id, path: path,
      message: LocatedText("“%s” is one of the words your vocabulary rejects.", at: first.range),
      level: .error, scope: .text, link: "", limit: 0, description: "", action: nil,
      kind: .existence(Existence(tokens: words, vocab: false)),
      papers: RulePapers(summary: "A word that the vocabulary of the configuration rejects."))
  }
}
