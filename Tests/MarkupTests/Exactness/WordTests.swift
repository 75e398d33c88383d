import Markup
import SourceText
import TestSupport
import Testing

/// No visible word of a post is lost, doubled or invented: the words of our prose are those that
/// libcmark-gfm shows, once what we call opaque has been blanked for it.
@Suite(
  .enabled(if: TestData.has("corpus"), Comment(rawValue: TestData.absence(of: "corpus"))))
struct WordTests {
  /// Made once for both tests.
  private static let comparisons = Task { await WordComparison.ofCorpus() }

  /// At least 995 of 1,000 posts; the others are listed by kind.
  @Test func wordsAreThoseOfTheReference() async {
    let comparisons = await Self.comparisons.value
    let differing = comparisons.compactMap(\.body)
    print(WordComparison.summary(of: differing, among: comparisons.count, "words"))
    #expect(differing.count * 1000 <= comparisons.count * 5)
  }

  @Test func alternativeTextsAndTitlesAreThoseOfTheReference() async {
    let comparisons = await Self.comparisons.value
    let differing = comparisons.compactMap(\.attributes)
    print(WordComparison.summary(of: differing, among: comparisons.count, "alt and title"))
    #expect(differing.count * 1000 <= comparisons.count * 5)
  }
}
