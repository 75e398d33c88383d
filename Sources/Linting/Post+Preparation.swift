package import Markup
import SourceText
package import TextAnalysis

extension Post {
  /// Cuts the words of `document` and settles its language, once for all rules.
  convenience init(
    _ document: Document, configuredLanguage: LanguageTag? = nil,
    acceptedWords: AcceptedWords = .none, houseTerms: [UInt64: HouseTerm] = [:],
    cutter: inout WordCutter
  ) {
    let prose = document.prose
    var words: [Word] = []
    // English has a word for every six bytes, and short ones are no reason to grow.
    words.reserveCapacity(prose.text.count / 5)
    // All blocks at once: no word goes on over the line feeds between them.
    prose.text.withBytes { text in
      cutter.appendWords(of: text, in: ByteRange(0, text.count), to: &words)
    }
    let blockWords = BlockWords(of: prose.blocks, among: words)
    let language = Self.language(of: document, configured: configuredLanguage, words: words)
    self.init(
      document: document, language: language, words: words, blockWords: blockWords,
      foreignBlocks: Self.foreignBlocks(of: prose, besides: language, words, blockWords),
      acceptedWords: acceptedWords, houseTerms: houseTerms)
  }

  private static func foreignBlocks(
    of prose: Prose, besides language: LanguageTag?, _ words: [Word], _ blockWords: BlockWords
  ) -> [(start: Int, language: LanguageTag)] {
    var blocks: [(start: Int, language: LanguageTag)] = []
    prose.text.withBytes { text in
      for (index, block) in prose.blocks.enumerated()
      where block.content.hasNonASCII || language?.isEnglish != true {
        let found = PassageLanguage.differing(
          from: language, words: words[blockWords[index]], in: text)
        if let found { blocks.append((block.text.start, found)) }
      }
    }
    return blocks
  }

  private static func language(
    of document: Document, configured: LanguageTag?, words: [Word]
  ) -> LanguageTag? {
    let declared = document.frontMatter.flatMap { declaredLanguage(in: $0, of: document.source) }
    return document.prose.text.withBytes { text in
      PostLanguage.settle(
        declared: declared, path: document.source.path, configured: configured, words: words[...],
        in: text)
    }
  }

  /// The value of `lang` or `language` in the front matter.
  private static func declaredLanguage(
    in frontMatter: FrontMatter, of source: SourceFile
  ) -> String? {
    guard let node = frontMatter.node(named: "lang") ?? frontMatter.node(named: "language") else {
      return nil
    }
    return source.bytes.withBytes { FrontMatter.text(of: node, in: $0) }
  }

  /// The language of one block: that of the `lang` attribute around it, else of the last directive
  /// before it, else that of its words where these are clearly of another than the post's, else the
  /// post's. An attribute that names none we know leaves the block without a language.
  package func language(of block: ProseBlock) -> LanguageTag? {
    guard let attribute = block.language else {
      if hasOneLanguage { return language }
      if let directed = directives.language(at: block.source.start) { return directed }
      let place = foreignBlocks.partitioningIndex { $0.start >= block.text.start }
      guard place < foreignBlocks.count, foreignBlocks[place].start == block.text.start else {
        return language
      }
      return foreignBlocks[place].language
    }
    return LanguageTag(parsing: source.bytes.withBytes { $0.string(attribute) })
  }
}
