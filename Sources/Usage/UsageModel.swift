/// What is usual in edited English, as weights of a logistic regression with hashed features
/// (K. Weinberger and others, “Feature hashing for large scale multitask learning”, 2009).
package struct UsageModel: @unchecked Sendable {
  // Never written to, and it lives as long as the program.
  private let weights: UnsafePointer<Int8>

  /// - Parameter weights: `count` of them, of static memory.
  package init(weights: UnsafePointer<Int8>) { self.weights = weights }

  package static let bits = 19
  package static let count = 1 << bits
  /// A weight of the table is so many times that of the regression.
  package static let scale = 16.0

  /// The place of a feature in the table.
  @inline(__always)
  package static func index(of feature: UInt64) -> Int {
    Int(truncatingIfNeeded: feature &>> UInt64(64 - bits))
  }

  /// The feature that stands for `feature` where the question is which article it is.
  @inline(__always)
  package static func definiteness(of feature: UInt64) -> UInt64 {
    UsageHash.pair(feature, 0x7468_6500)
  }

  /// How sure it is that an edited text would have an article in `gap`: the logarithm of the odds.
  package func needsArticle(_ gap: ArticleGap) -> Double {
    logOdds(gap) { $0 }
  }

  /// How sure it is that the article in `gap` would be “the” rather than “a”.
  package func definiteness(of gap: ArticleGap) -> Double {
    logOdds(gap, Self.definiteness)
  }

  /// The sum of the weights of what stands around `gap`, each found by what `question` makes of it.
  @inline(__always)
  private func logOdds(_ gap: ArticleGap, _ question: (UInt64) -> UInt64) -> Double {
    var sum = 0
    gap.forEachFeature { sum += Int(weights[Self.index(of: question($0))]) }
    return Double(sum) / Self.scale
  }
}
