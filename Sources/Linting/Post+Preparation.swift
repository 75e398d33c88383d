package import Markup
import SourceText
package import TextAnalysis

extension Post {
  /// Cuts the words of `document` and settles its language, once for all rules.
  convenience init(
    _ document: Document, configuredLanguage: LanguageTag? = nil,
    acceptedWords: AcceptedWords = .none, cutter: inout WordCutter
  ) {
    let prose = document.prose
    var words: [Word] = []
    // English has a word for every six bytes.
    words.reserveCapacity(prose.text.count / 6)
    var blockWords: [Range<Int>] = []
    blockWords.reserveCapacity(prose.blocks.count)
    prose.text.withBytes { text in
      for block in prose.blocks {
        let first = words.count
        cutter.appendWords(of: text, in: block.text, to: &words)
        blockWords.append(first..<words.count)
      }
    }
    self.init(
      document: document,
      language: Self.language(of: document, configured: configuredLanguage, words: words),
      words: words, blockWords: blockWords, acceptedWords: acceptedWords)
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
  /// before it, else the post's. An attribute that names none we know leaves the block without a
  /// language.
  package func language(of block: ProseBlock) -> LanguageTag? {
    guard let attribute = block.language else {
      return directives.language(at: block.source.start) ?? language
    }
    return LanguageTag(parsing: source.bytes.withBytes { $0.string(attribute) })
  }
}
