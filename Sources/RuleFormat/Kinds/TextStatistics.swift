package import Linting
import Markup
import SourceText
import TextAnalysis

/// The counts of a post's body that `metric` and `readability` rules are made of. Headings and
/// tables are not counted, except in their own counts.
package struct TextStatistics: Sendable {
  package private(set) var words = 0.0
  package private(set) var sentences = 0.0
  private(set) var paragraphs = 0.0
  /// Letters and digits.
  private(set) var characters = 0.0
  private(set) var syllables = 0.0
  /// Of three syllables or more, a last -es, -ed or -ing not counted.
  private(set) var complexWords = 0.0
  /// Of more than six bytes.
  private(set) var longWords = 0.0
  /// Of three syllables or more.
  private(set) var polysyllabicWords = 0.0
  private var structure: [String: Double] = [:]

  /// Nil for a post without a word.
  package init?(_ post: Post) {
    let prose = post.document.prose
    prose.text.withBytes { text in
      for (index, block) in prose.blocks.enumerated() {
        count(block.kind, containers: block.containers)
        guard block.isSummarized else { continue }
        paragraphs += 1
        count(post, index, block, text)
      }
    }
    for block in post.document.blocks {
      if case .code = block.kind { structure["pre", default: 0] += 1 }
    }
    guard words > 0 else { return nil }
  }

  /// Adds the counts of another post.
  package mutating func add(_ other: TextStatistics) {
    words += other.words
    sentences += other.sentences
    paragraphs += other.paragraphs
    characters += other.characters
    syllables += other.syllables
    complexWords += other.complexWords
    longWords += other.longWords
    polysyllabicWords += other.polysyllabicWords
    structure.merge(other.structure) { $0 + $1 }
  }

  /// The count a formula names.
  func value(_ name: String) -> Double {
    switch name {
    case "words": words
    case "sentences": sentences
    case "paragraphs": paragraphs
    case "characters": characters
    case "syllables": syllables
    case "complex_words": complexWords
    case "long_words": longWords
    case "polysyllabic_words": polysyllabicWords
    default: structure[name] ?? 0
    }
  }

  private mutating func count(_ kind: ProseBlock.Kind, containers: ProseBlock.Containers) {
    switch kind {
    case .heading(let level): structure["heading.h\(level)", default: 0] += 1
    case .listItem: structure["list", default: 0] += 1
    case .paragraph where containers.contains(.quote): structure["blockquote", default: 0] += 1
    default: break
    }
  }

  private mutating func count(_ post: Post, _ index: Int, _ block: ProseBlock, _ text: ByteView) {
    for word in post.words[post.blockWords[index]] {
      let letters = text.string(word.range).lowercased()
      let count = Double(SyllableCounter.count(letters))
      words += 1
      characters += Double(
        letters.unicodeScalars.count {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        })
      syllables += count
      if word.range.count > 6 { longWords += 1 }
      if count > 2 { polysyllabicWords += 1 }
      let hasEnding = ["es", "ed", "ing"].contains { letters.hasSuffix($0) }
      if count - (hasEnding ? 1 : 0) > 2 { complexWords += 1 }
    }
    var cut: [ByteRange] = []
    SentenceCutter(language: post.language).appendSentences(of: text, in: block.text, to: &cut)
    sentences += Double(cut.count)
  }
}

extension ProseBlock {
  /// Whether Vale's summary holds it: paragraphs, items and quotations.
  var isSummarized: Bool {
    switch kind {
    case .paragraph, .listItem: true
    case .heading, .tableHeader, .tableCell, .caption, .alt, .title, .frontMatter: false
    }
  }
}

/// The syllables of English words, by their groups of vowels: right for about nine words of ten.
enum SyllableCounter {
  static func count(_ word: String) -> Int {
    let letters = Array(word.utf8)
    var count = 0
    var isInVowels = false
    for (index, letter) in letters.enumerated() {
      let isVowel = isVowel(letter)
      if isVowel, !isInVowels { count += 1 }
      // "io", "ia", "ua" and the like are mostly two syllables, but not after "t", "c", "s"
      // ("tion").
      if isVowel, isInVowels, index > 1, letters[index - 1] == 0x69, letter != 0x65,
        !"tcsg".utf8.contains(letters[index - 2])
      {
        count += 1
      }
      isInVowels = isVowel
    }
    return max(1, count - (hasSilentEnding(letters) ? 1 : 0))
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  /// A last "e" (but not "-le"), or "-ed" and "-es" where they are not spoken.
  private static func hasSilentEnding(_ letters: [UInt8]) -> Bool {
    let count = letters.count
    guard count > 2 else { return false }
    if letters[count - 1] == 0x65 {
      return !isVowel(letters[count - 2])
        && !(letters[count - 2] == 0x6C && !isVowel(letters[count - 3]))
    }
    guard letters[count - 2] == 0x65, count > 3, !isVowel(letters[count - 3]) else { return false }
    if letters[count - 1] == 0x64 {
      return letters[count - 3] != 0x74 && letters[count - 3] != 0x64
    }
    return letters[count - 1] == 0x73 && !"szxchg".utf8.contains(letters[count - 3])
  }
}
