package import Markup
package import SourceText
package import TextAnalysis

/// A post ready for rules: parsed, its language known, its words cut once for all of them.
///
/// A class because rules are handed it by the million: passing it on costs one count.
package final class Post: Sendable {
  package let document: Document
  /// The language of the whole; nil where nothing tells.
  package let language: LanguageTag?
  /// The words of all prose blocks in order, with ranges in `document.prose.text`.
  package let words: [Word]
  /// For each prose block, its words.
  package let blockWords: BlockWords
  /// Blocks whose words are clearly of another language than `language`, by the starts of their
  /// texts.
  let foreignBlocks: [(start: Int, language: LanguageTag)]
  /// Words of the house that governs it.
  package let acceptedWords: AcceptedWords
  /// How the other posts of the run write terms that it writes otherwise, by `TermUse.term`.
  package let houseTerms: [UInt64: HouseTerm]
  /// What its comments say to the linter.
  package let directives: Directives
  /// Whether all blocks but those with an attribute are in `language`, as in most posts.
  let hasOneLanguage: Bool

  package var source: SourceFile { document.source }

  package init(
    document: Document, language: LanguageTag?, words: [Word], blockWords: BlockWords,
    foreignBlocks: [(start: Int, language: LanguageTag)] = [],
    acceptedWords: AcceptedWords = .none, houseTerms: [UInt64: HouseTerm] = [:]
  ) {
    self.document = document
    self.language = language
    self.words = words
    self.blockWords = blockWords
    self.foreignBlocks = foreignBlocks
    self.acceptedWords = acceptedWords
    self.houseTerms = houseTerms
    directives = Directives(in: document)
    hasOneLanguage = foreignBlocks.isEmpty && !directives.nameLanguages
  }
}
