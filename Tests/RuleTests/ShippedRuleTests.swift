import Linting
import ShippedRules
import TestSupport
import Testing

/// The shipped rule files hold what each of them promises.
struct ShippedRuleTests {
  @Test(arguments: ShippedRules.all.map(\.info))
  func everyRuleHasItsPapers(_ info: RuleInfo) {
    #expect(info.summary.hasSuffix("."))
    #expect(info.why.hasSuffix("."))
    #expect(info.examples.count { !$0.isAccepted } >= 2)
    #expect(info.examples.count(where: \.isAccepted) >= 2)
  }

  /// Every example, in all the clothes that it fits, is reported where it is marked and nowhere
  /// else, and its fixes give the corrected text.
  @Test(arguments: ShippedRules.all)
  func everyExampleHoldsInEveryWrapping(_ rule: Rule) throws {
    for example in try WrappedExample.all(of: rule.info) {
      let post = try CheckedExample(example, by: rule)
      #expect(post.found.marked == example.text.marked, "\(example)")
      if let fixed = example.fixed {
        // Code and comments are never written to, and the words of a quotation are its author's.
        let isKept = example.wrapping.isOpaque || example.wrapping == .blockQuote
        #expect(post.fixed == (isKept ? example.text.text : fixed), "\(example)")
      }
    }
  }
}
