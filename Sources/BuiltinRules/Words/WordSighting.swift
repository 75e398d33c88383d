import Lexicon
import Linting
import Markup
import SourceText
import TextAnalysis

/// A word that a rule may have something to say about.
struct WordSighting {
  /// In `Post.words`.
  let word: Int
  /// In `Prose.blocks`.
  let block: Int
  /// What the lexicon knows of it; unknown where it has no such word.
  let facts: WordFacts
}

/// A post after one pass over its words: its English text and the words worth a look.
struct SightedPost {
  let post: Post
  let text: ByteView
  /// In order of the text.
  let sightings: [WordSighting]
  /// What was found out about unknown words of earlier posts.
  let slips: SlipMemory

  /// The block of a sighting as rules of passages see it.
  func passage(of sighting: WordSighting) -> ProsePassage { passage(ofBlock: sighting.block) }

  /// A block of `Prose.blocks` as rules of passages see it.
  func passage(ofBlock index: Int) -> ProsePassage { post.passage(ofBlock: index, in: text) }

  func range(of sighting: WordSighting) -> ByteRange { post.words[sighting.word].range }

  /// How many words of the same block the lexicon does not have: in a list of names or another
  /// language they are many. Acronyms are in every text.
  func unknownWords(near sighting: WordSighting) -> Int {
    let first = sightings.partitioningIndex { $0.block >= sighting.block }
    return sightings[first...].prefix { $0.block == sighting.block }.count {
      !$0.facts.isKnown && !post.words[$0.word].traits.isDisjoint(with: .lowercase)
    }
  }

  /// The spelling customs that the language of a block asks for; nil where it names no region.
  func locales(of sighting: WordSighting) -> EnglishLocales? {
    post.language(of: post.document.prose.blocks[sighting.block])?.region
      .flatMap { EnglishLocales(region: $0) }
  }
}
