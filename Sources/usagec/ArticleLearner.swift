import Foundation
import Usage

/// Learns where articles stand: logistic regression by stochastic gradient descent with a rate of
/// its own for each weight (J. Duchi and others, “Adaptive subgradient methods”, 2011).
struct ArticleLearner {
  static let rounds = 2
  private static let rate: Float = 0.15
  /// What is seen less often says more about its post than about English.
  private static let fewest: UInt8 = 10

  private var weights = [Float](repeating: 0, count: UsageModel.count)
  private var squares = [Float](repeating: 1e-6, count: UsageModel.count)
  /// How often each feature was seen, by 26 bits of its hash, 255 at most.
  private var counts = [UInt8](repeating: 0, count: 1 << 26)

  /// The weights as they are stored.
  var table: [Int8] {
    weights.map { Int8(max(-127, min(127, ($0 * Float(UsageModel.scale)).rounded()))) }
  }

  /// Goes once over `texts`; the mean loss per place, in nats.
  mutating func learn(from texts: EditedTexts, round: Int) -> Double {
    if round == 1 {
      for text in texts.passages { ArticleGap.all(in: text.tokens).forEach { count($0) } }
    }
    var loss = 0.0
    var places = 0
    var random = SplitMix64(state: UInt64(round))
    for text in texts.passages.shuffled(using: &random) {
      for gap in ArticleGap.all(in: text.tokens) {
        places += 1
        let features = features(of: gap)
        loss += step(features, gap.article != nil)
        guard let article = gap.article else { continue }
        _ = step(features.map { UsageModel.definiteness(of: $0) }, article.is(.definite))
      }
    }
    return loss / Double(max(1, places))
  }

  private func features(of gap: ArticleGap) -> [UInt64] {
    var features: [UInt64] = []
    features.reserveCapacity(20)
    gap.forEachFeature { features.append($0) }
    return features
  }

  private mutating func count(_ gap: ArticleGap) {
    gap.forEachFeature { feature in
      let place = Self.place(of: feature)
      if counts[place] < .max { counts[place] += 1 }
      guard gap.article != nil else { return }
      let other = Self.place(of: UsageModel.definiteness(of: feature))
      if counts[other] < .max { counts[other] += 1 }
    }
  }

  private static func place(of feature: UInt64) -> Int {
    Int(truncatingIfNeeded: feature & 0x3FF_FFFF)
  }

  /// Learns from one place whether `isSo`; its loss before that, in nats.
  private mutating func step(_ features: [UInt64], _ isSo: Bool) -> Double {
    let known = features.filter { counts[Self.place(of: $0)] >= Self.fewest }
      .map(UsageModel.index(of:))
    let sum = known.reduce(Float(0)) { $0 + weights[$1] }
    let probability = 1 / (1 + exp(-sum))
    let gradient = probability - (isSo ? 1 : 0)
    if abs(gradient) > 1e-3 {
      for index in known {
        squares[index] += gradient * gradient
        weights[index] -= Self.rate * gradient / squares[index].squareRoot()
      }
    }
    return -log(Double(max(1e-9, isSo ? probability : 1 - probability)))
  }
}

/// S. Vigna's SplitMix64: the order of texts is the same in each run.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z &>> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z &>> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z &>> 31
  }
}
