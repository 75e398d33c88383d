import SourceText

/// How much the commonest words of a text speak for each language.
struct StopWordScores {
  private let stopWords = StopWords.shared
  private var total = 0
  /// By language: its stop words, and their weights.
  private var hits: [Int]
  private var scores: [Int]

  init() {
    hits = [Int](repeating: 0, count: stopWords.languages.count)
    scores = hits
  }

  mutating func count(_ words: ArraySlice<Word>, in text: ByteView) {
    for word in words where !word.traits.contains(.number) {
      total += 1
      var languages = stopWords.languages(of: text[word.range].buffer)
      guard languages != 0 else { continue }
      let weight = Self.weight(ofWordIn: languages.nonzeroBitCount)
      while languages != 0 {
        let index = languages.trailingZeroBitCount
        scores[index] += weight
        hits[index] += 1
        languages &= languages - 1
      }
    }
  }

  /// A word of one language says more than one that many share.
  private static func weight(ofWordIn count: Int) -> Int {
    // No division, for it is asked of every third word.
    switch count {
    case 1: 12
    case 2: 6
    case 3: 4
    case 4: 3
    case 5, 6: 2
    default: count <= 12 ? 1 : 0
    }
  }

  /// The language that is clearly ahead; nil where none is. In running text every fourth word is
  /// a stop word; below one in ten it is a list of names.
  var language: String? {
    let (best, second) = leaders
    guard
      total >= 8, hits[best] >= 4, hits[best] * 10 >= total, scores[best] * 2 >= scores[second] * 3
    else { return nil }
    return stopWords.languages[best]
  }

  /// Whether more words of the text can hardly change the answer.
  var isClear: Bool {
    let (best, second) = leaders
    return hits[best] * 5 >= total && scores[best] >= scores[second] * 3
  }

  /// The languages with the highest scores; of equal ones the first.
  private var leaders: (best: Int, second: Int) {
    var (best, second) = scores[1] > scores[0] ? (1, 0) : (0, 1)
    for index in scores.indices.dropFirst(2) where scores[index] > scores[second] {
      (best, second) = scores[index] > scores[best] ? (index, best) : (best, index)
    }
    return (best, second)
  }
}
