import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips a test where the corpus is absent.
  static var needsCorpus: ConditionTrait {
    .enabled(if: TestData.has("corpus"), Comment(rawValue: TestData.absence(of: "corpus")))
  }
}
