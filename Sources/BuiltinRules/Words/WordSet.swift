/// Lists of words in the source of rules.
enum WordSet {
  /// The words of a text, parted by blanks and line ends.
  static func of(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
