import Hunspell
import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// The words of a post in other languages than English that the dictionaries of these do not have.
struct ForeignWords {
  private(set) var unknown: [UnknownWord] = []

  init(_ post: SightedPost) {
    for (index, block) in post.post.document.prose.blocks.enumerated() {
      guard let language = post.post.language(of: block), !language.isEnglish,
        !block.containers.isQuotation,
        let dictionary = SystemDictionaries.shared.dictionary(for: language)
      else { continue }
      let words = post.post.blockWords[index]
      let passage = post.passage(ofBlock: index)
      let found = words.map { post.post.words[$0] }
        .filter { $0.traits.isDisjoint(with: [.digit, .number, .innerCapital]) }
        .filter { !Self.holds($0, dictionary, post.text) }
      guard !WordSighter.isForeign(unknown: found.count, of: words.count) else { continue }
      unknown += found.compactMap { UnknownWord($0.range, in: passage) }
    }
  }

  /// Words like `word`, best first; nil for one of English.
  func suggestions(for word: UnknownWord) -> [String]? {
    guard let language = word.passage.language, !language.isEnglish else { return nil }
    return SystemDictionaries.shared.dictionary(for: language)?
      .suggestions(for: Self.spelled(word.form))
  }

  /// Whether a dictionary has a word, or the words that an apostrophe joins: "l’été". Names and
  /// words of the trade are the same in all languages.
  private static func holds(
    _ word: Word, _ dictionary: HunspellDictionary, _ text: ByteView
  ) -> Bool {
    let facts = ShippedLexicon.words.facts(of: text[word.range].buffer)
    if !facts.marks.isDisjoint(with: [.name, .fieldWord]) { return true }
    let form = spelled(text.string(word.range))
    if dictionary.holds(form) { return true }
    let parts = form.split(separator: UInt8(ascii: "'"))
    return parts.count > 1 && parts.allSatisfy { $0.count < 3 || dictionary.holds(Array($0)) }
  }

  /// With the straight apostrophe, as dictionaries have it.
  private static func spelled(_ word: String) -> [UInt8] {
    Array(String(word.map { $0 == "’" ? "'" : $0 }).utf8)
  }
}
