import Lexicon
import Linting
import Markup
import SourceText
import TextAnalysis

/// Looks up the words of posts and keeps those that a rule may speak of.
struct WordSighter {
  private var memory = WordMemory()

  /// The words worth a look in the English text of `post` that is the writer's own.
  mutating func sightings(in post: Post, _ text: ByteView) -> [WordSighting] {
    var sightings: [WordSighting] = []
    let spokenOf = WordFacts.spokenOf
    memory.lend { memory in
      for (index, block) in post.document.prose.blocks.enumerated() {
        guard post.language(of: block)?.isEnglish == true, !block.containers.isQuotation
        else { continue }
        let before = sightings.count
        var unknown = 0
        for word in post.blockWords[index] {
          let traits = post.words[word].traits
          guard traits.isDisjoint(with: .numeric) else { continue }
          let facts = memory.facts(of: post.words[word].range, in: text)
          let isKnown = facts.isKnown
          guard !isKnown || facts.rawValue & spokenOf != 0 else { continue }
          if !isKnown { unknown += 1 }
          sightings.append(WordSighting(word: word, block: index, facts: facts))
        }
        if Self.isForeign(unknown: unknown, of: post.blockWords[index].count) {
          sightings.removeSubrange(before...)
        }
      }
    }
    return sightings
  }

  /// Whether a text of `count` words has hardly one that is known: it is code or in another
  /// language.
  static func isForeign(unknown: Int, of count: Int) -> Bool {
    unknown > 1 && unknown * 2 > count
  }
}

extension WordFacts {
  /// The marks of known words that rules speak of.
  fileprivate static let spokenOf =
    Marks.variant.rawValue | Marks.compoundStart.rawValue
    | Marks.article.rawValue | Marks.compound.rawValue | Level.rareBit
}
