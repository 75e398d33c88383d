import Linting
import RuleFormat
import SourceText

/// The rule that reports the rejected words of the vocabulary.
enum VocabularyRule {
  static let id: RuleID = "Vocabulary.Rejected"

  /// Nil where no word is rejected.
  static func file(_ vocabulary: Vocabulary, path: String) -> RuleFile? {
    guard let first = vocabulary.reject.first else { return nil }
    func entry(_ key: String, _ value: RuleTree) -> RuleTree.Entry {
      RuleTree.Entry(key: text(key), value: value)
    }
    func text(_ text: String) -> RuleTree {
      .text(LocatedText(text, at: first.range), isNull: false)
    }
    let tokens = vocabulary.reject.map { RuleTree.text($0, isNull: false) }
    let tree = RuleTree.mapping(
      [
        entry("extends", text("existence")), entry("level", text("error")),
        entry("message", text("“%s” is one of the words your vocabulary rejects.")),
        entry("summary", text("A word that the vocabulary of the configuration rejects.")),
        entry("tokens", .list(tokens, at: first.range)), entry("vocab", text("false")),
      ], at: first.range)
    return RuleFile.read(tree, path: path, id: id).rule
  }
}
