/// A place before a content word where an article may stand, and what is around it without one.
///
/// What is counted there follows N.-R. Han, M. Chodorow and C. Leacock, “Detecting errors in
/// English article usage by non-native speakers” (Natural Language Engineering 12, 2006): the words
/// before, the words behind, the head of the noun phrase, and their kinds.
package struct ArticleGap {
  /// The article that stands here; nil where none does.
  package let article: UsageToken?
  /// The place of the word behind, among the tokens.
  package let next: Int
  /// The place of the last content word in a row of them, which is most often the noun.
  package let head: Int
  private let hashes: Hashes

  /// The same for all gaps between the same two words.
  package var neighbours: UInt64 { UsageHash.pair(hashes.before, hashes.next) }

  /// The gap before the token at `index`; nil where it is no content word.
  package init?(before index: Int, in tokens: [UsageToken]) {
    guard tokens[index].is(.content) else { return nil }
    let stands = index > 0 && tokens[index - 1].is(.article) && !tokens[index].is(.sentenceStart)
    article = stands ? tokens[index - 1] : nil
    next = index
    let gap = stands ? index - 1 : index
    var end = index
    var phrase: UInt64 = 0
    repeat {
      phrase = UsageHash.pair(phrase, tokens[end].kind)
      end += 1
    } while end < tokens.count && end < index + Self.longestPhrase && tokens[end].is(.content)
      && !tokens[end].is(.sentenceStart)
    head = end - 1
    func word(_ place: Int) -> UInt64 { place < tokens.count ? tokens[place].text : Self.edge }
    let hasLeft = !tokens[gap].is(.sentenceStart) && gap > 0
    let hasFurther = hasLeft && !tokens[gap - 1].is(.sentenceStart) && gap > 1
    hashes = Hashes(
      before: hasLeft ? tokens[gap - 1].text : Self.start,
      further: hasFurther ? tokens[gap - 2].text : Self.start,
      kindBefore: hasLeft ? tokens[gap - 1].kind : Self.start,
      next: tokens[index].text, isCapital: tokens[index].is(.capitalized),
      second: word(index + 1), third: word(index + 2),
      head: tokens[head].text, phrase: phrase,
      determiner: hasLeft ? Self.distanceToDeterminer(before: gap, in: tokens) : 0,
      stop: end < tokens.count ? tokens[end].kind : Self.edge)
  }

  /// How many words before `gap` the noun phrase that it may lie in has its determiner; 0 where it
  /// lies in none.
  private static func distanceToDeterminer(before gap: Int, in tokens: [UsageToken]) -> UInt64 {
    for distance in 1...4 where distance <= gap {
      let token = tokens[gap - distance]
      if token.is(.determiner) { return UInt64(distance) }
      if !token.is(.content) && !token.is(.code) || token.is(.sentenceStart) { break }
    }
    return 0
  }

  /// All gaps between `tokens`, in order.
  package static func all(in tokens: [UsageToken]) -> [ArticleGap] {
    tokens.indices.compactMap { ArticleGap(before: $0, in: tokens) }
  }

  /// In words.
  private static let longestPhrase = 5
  private static let start: UInt64 = 0x5354_4152
  private static let edge: UInt64 = 0x4544_4745

  /// Calls `visit` with the hash of each thing that is counted.
  @inline(__always)
  package func forEachFeature(_ visit: (UInt64) -> Void) { hashes.forEachFeature(visit) }

  private struct Hashes {
    let before, further, kindBefore, next: UInt64
    let isCapital: Bool
    let second, third, head, phrase, determiner, stop: UInt64

    @inline(__always)
    func forEachFeature(_ visit: (UInt64) -> Void) {
      let left = UsageHash.pair(further, before)
      let right = UsageHash.pair(next, second)
      let around = UsageHash.pair(before, next)
      let headBefore = UsageHash.pair(before, head)
      var number: UInt64 = 0
      func count(_ hash: UInt64) {
        number += 1
        visit(UsageHash.pair(hash, number))
      }
      count(0)
      count(before)
      count(left)
      count(UsageHash.pair(next, isCapital ? 1 : 0))
      count(right)
      count(around)
      count(UsageHash.pair(around, second))
      count(UsageHash.pair(right, third))
      count(head)
      count(headBefore)
      count(UsageHash.pair(head, stop))
      count(UsageHash.pair(phrase, stop))
      count(UsageHash.pair(phrase, before))
      count(UsageHash.pair(headBefore, stop))
      count(UsageHash.pair(left, head))
      count(UsageHash.pair(UsageHash.pair(phrase, kindBefore), stop))
      count(UsageHash.pair(phrase, head))
      count(UsageHash.pair(determiner, kindBefore))
      count(UsageHash.pair(determiner, before))
    }
  }
}
