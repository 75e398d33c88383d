import Lexicon

/// What unknown words are known to be slips of: the posts of a run share most of their unknown
/// words, and to search for corrections of one takes as long as to check a page.
///
/// A class, for the posts of a worker are handed it one after another.
final class SlipMemory {
  private var meanings: [String: SlipMeaning] = [:]
  /// Some 2 MB.
  private static let most = 1 << 14

  /// As `MisspelledWord.meaning(of:_:)`.
  func meaning(of form: String, _ facts: WordFacts) -> SlipMeaning {
    if let known = meanings[form] { return known }
    let meaning = MisspelledWord.meaning(of: form, facts)
    if meanings.count < Self.most { meanings[form] = meaning }
    return meaning
  }
}
