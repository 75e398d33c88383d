/// Words that a house writes as it does, whatever a dictionary says.
package struct AcceptedWords: Sendable {
  private let accepts: @Sendable (String) -> Bool

  /// Those that `accepts` is true of; it is asked about each word once it is in doubt.
  package init(_ accepts: @escaping @Sendable (String) -> Bool) { self.accepts = accepts }

  /// These words, in any letter case.
  package init(_ words: some Sequence<String>) {
    let words = Set(words.map { $0.lowercased() })
    self.init { words.contains($0.lowercased()) }
  }

  package static let none = AcceptedWords { _ in false }

  package func contains(_ word: String) -> Bool { accepts(word) }
}
