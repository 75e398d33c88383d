import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// A name that a post writes with the marks of its language in some places and without them in
/// others: “Zürich” and “Zurich”.
///
/// Diacritics count for names alone: “resume” and “résumé” are two words. The letters are compared
/// by ICU, and only those of names that are alike but for letters beyond ASCII.
struct AccentedName {
  /// A place where a name stands.
  struct Place {
    /// In `Prose.blocks`.
    let block: Int
    let range: ByteRange
    /// The names beside it in the same block, such as a surname; nil for none.
    let before: String?
    let after: String?

    /// - Parameter index: in `Post.words`.
    init(_ index: Int, inBlock block: Int, of post: Post, _ text: ByteView) {
      self.block = block
      range = post.words[index].range
      before = Self.name(at: index - 1, besideWordAt: index, inBlock: block, of: post, text)
      after = Self.name(at: index + 1, besideWordAt: index, inBlock: block, of: post, text)
    }

    /// The word at `other`, where that is a name one space from the word at `index`.
    private static func name(
      at other: Int, besideWordAt index: Int, inBlock block: Int, of post: Post, _ text: ByteView
    ) -> String? {
      guard post.blockWords[block].contains(other), post.words[other].traits.isTitlecase
      else { return nil }
      let (first, second) = (post.words[min(index, other)], post.words[max(index, other)])
      guard text.hasSpace(between: first, and: second) else { return nil }
      let word = text.string(post.words[other].range)
      return ShippedLexicon.words.facts(of: word.lowercased()).isKnown ? nil : word
    }
  }

  /// The lead bytes of letters. E2 and EF, which also lead a few of phonetics and of other widths,
  /// are left out: they stand for curly marks and code.
  private static let leadsOfLetters = ByteSet(
    leads: (0xC3...0xF4).filter { $0 != 0xE2 && $0 != 0xEF })

  /// More names than this are those of a directory of people, most of whom are met once.
  private static let limit = 64

  /// Those with diacritics, which are spelled alike; at least one.
  private var accented: [Place]
  private var plain: [Place] = []

  /// A name with diacritics is right unless the plain one is much more frequent: no diacritic comes
  /// by accident.
  private var isPlainRight: Bool { plain.count > accented.count * 3 }
  /// The places that should be written otherwise, in order.
  var minority: [Place] { isPlainRight ? accented : plain }
  /// A place where it is written right.
  var example: Place { (isPlainRight ? plain : accented)[0] }

  /// The names that are written in both ways in some blocks of a post, by their first place with
  /// diacritics.
  static func all(in post: Post, blocks: [Int], _ text: ByteView) -> [AccentedName] {
    var names: [AccentedName] = []
    let accented = blocks.filter {
      post.document.prose.blocks[$0].content.intersects(leadsOfLetters)
    }
    forEachName(in: post, blocks: accented) { index, block in
      let word = post.words[index]
      guard word.traits.contains(.nonASCII) else { return }
      let place = Place(index, inBlock: block, of: post, text)
      let spelling = text[word.range].buffer
      let known = names.firstIndex {
        text[$0.accented[0].range].buffer.elementsEqual(spelling)
      }
      if let known {
        names[known].accented.append(place)
      } else if spelling.count > 4, names.count <= limit {
        names.append(AccentedName(accented: [place]))
      }
    }
    guard !names.isEmpty, names.count <= limit, let collator = Collator() else { return [] }
    let spellings = names.map { $0.accented[0].range }
    forEachName(in: post, blocks: blocks) { index, block in
      let word = post.words[index]
      guard word.traits.isDisjoint(with: .nonASCII) else { return }
      for (name, spelling) in spellings.enumerated()
      where isPlain(word.range, of: spelling, in: text, collator) {
        let place = Place(index, inBlock: block, of: post, text)
        if names[name].mayName(place) { names[name].plain.append(place) }
      }
    }
    return names.filter { !$0.plain.isEmpty }
  }

  /// Calls `body` with the place of each name in `Post.words` and that of its block.
  private static func forEachName(in post: Post, blocks: [Int], _ body: (Int, Int) -> Void) {
    for block in blocks {
      for index in post.blockWords[block] where post.words[index].traits.isTitlecase {
        body(index, block)
      }
    }
  }

  /// Whether a name with these neighbors may be this one: of two people with the same first name
  /// each may write it in another way.
  private func mayName(_ place: Place) -> Bool {
    (place.before == nil || accented.contains { $0.before == place.before })
      && (place.after == nil || accented.contains { $0.after == place.after })
  }

  /// Whether a word of ASCII is `name` without its diacritics, and no other word.
  private static func isPlain(
    _ range: ByteRange, of name: ByteRange, in text: ByteView, _ collator: borrowing Collator
  ) -> Bool {
    guard isLike(range, name, in: text), collator.haveSameLetters(name, range, in: text)
    else { return false }
    let word = text.string(range).lowercased()
    return !ShippedLexicon.words.facts(of: word).isKnown
  }

  /// Whether a word of ASCII has the same letters in all places where `name` has one of ASCII.
  private static func isLike(_ range: ByteRange, _ name: ByteRange, in text: ByteView) -> Bool {
    var (offset, other) = (name.start, range.start)
    while offset < name.end {
      let length = text.scalar(at: offset).length
      guard other < range.end, length > 1 || text[offset] == text[other] else { return false }
      offset += max(length, 1)
      other += 1
    }
    return other == range.end
  }
}
