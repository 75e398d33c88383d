import SourceText

/// The abbreviations of a language whose full stop ends no sentence.
struct Abbreviations: Sendable {
  /// Stand before what they belong to: titles, "e.g.", "vs.". In small letters, without the last
  /// stop.
  private let leading: Set<String>
  /// Stand before a number: "No. 5", "Fig. 2".
  private let beforeNumbers: Set<String>
  /// May stand at the end of a sentence: there the next word decides.
  private let trailing: Set<String>
  /// Words that begin a sentence far more often than they are a name, in small letters.
  private let starters: Set<String>
  /// Whether a number with a full stop is an ordinal: "am 3. Mai".
  private let hasOrdinals: Bool

  init(
    leading: String, beforeNumbers: String, trailing: String, starters: String,
    hasOrdinals: Bool = false
  ) {
    func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
    self.leading = set(leading)
    self.beforeNumbers = set(beforeNumbers)
    self.trailing = set(trailing)
    self.starters = set(starters)
    self.hasOrdinals = hasOrdinals
  }

  /// Whether a sentence goes on after `token` with its full stop and a space, before `next`.
  func continues(after token: String, before next: String) -> Bool {
    let word = token.lowercased()
    if leading.contains(word) { return true }
    let isBeforeNumber = next.utf8.first.map(\.isASCIIDigit) ?? false
    if isBeforeNumber, beforeNumbers.contains(word) { return true }
    guard trailing.contains(word) || Self.isInitials(token) || hasOrdinals && Self.isOrdinal(token)
    else { return false }
    return !starters.contains(next.lowercased())
  }

  private static func isOrdinal(_ token: String) -> Bool {
    token.utf8.count <= 2 && token.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// Whether `token` is made of single letters with stops between: "J", "U.S", "D.C".
  private static func isInitials(_ token: String) -> Bool {
    let letters = token.split(separator: ".", omittingEmptySubsequences: false)
    return letters.allSatisfy { letter in
      letter.unicodeScalars.count == 1 && letter.unicodeScalars.allSatisfy(\.properties.isUppercase)
    }
  }
}
