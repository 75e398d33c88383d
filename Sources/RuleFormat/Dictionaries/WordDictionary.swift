import Hunspell
import SourceText

/// Words that are right.
package protocol WordDictionary: Sendable {
  /// Whether it holds a word as it is written, in UTF-8 and with the straight apostrophe.
  func holds(_ word: [UInt8]) -> Bool
  /// Words like `word` that it holds, best first; few or none.
  func suggestions(for word: [UInt8]) -> [String]
}

/// Finds the dictionaries that rules for spelling name.
package protocol DictionarySource: Sendable {
  /// All that `rule` of the file at `path` takes for right: a word need be in one of them.
  func dictionaries(
    for rule: Spelling, in path: String
  ) throws(RuleFileProblem) -> [any WordDictionary]
}

/// Where no dictionary is to be had.
package struct NoDictionaries: DictionarySource {
  package init() {}

  package func dictionaries(
    for rule: Spelling, in path: String
  ) throws(RuleFileProblem) -> [any WordDictionary] { [] }
}

/// The words of plain lists.
package struct ListedWords: WordDictionary {
  private let words: Set<[UInt8]>

  package init(_ words: some Sequence<String>) { self.words = Set(words.map { Array($0.utf8) }) }

  package func holds(_ word: [UInt8]) -> Bool {
    words.contains(word) || words.contains(word.lowercased)
  }

  package func suggestions(for word: [UInt8]) -> [String] { [] }
}

extension HunspellDictionary: WordDictionary {}

/// A dictionary that is read when the first word is looked up in it.
package struct DeferredDictionary: WordDictionary {
  private let dictionary: OnDemand<any WordDictionary>

  package init(_ read: @escaping @Sendable () -> any WordDictionary) {
    dictionary = OnDemand(read)
  }

  package func holds(_ word: [UInt8]) -> Bool { dictionary.value.holds(word) }

  package func suggestions(for word: [UInt8]) -> [String] {
    dictionary.value.suggestions(for: word)
  }
}
