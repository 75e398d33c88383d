import Linting
import ShippedRules
import TestSupport
import Testing

/// The examples of every rule are its documentation and its test.
struct ExampleTests {
  /// Every example, in all the clothes that it fits, is reported where it is marked and nowhere
  /// else, and its fixes give the corrected text.
  @Test(arguments: EveryRule.all)
  func everyExampleHoldsInEveryWrapping(_ rule: Rule) throws {
    for example in try WrappedExample.all(of: rule.info) {
      let post = ExampleRun(example, by: rule)
      #expect(post.found.marked == example.text.marked, "\(example)")
      if let fixed = example.fixed {
        #expect(
          post.fixed == (rule.writes(fixed, in: example) ? fixed : example.text.text),
          "\(example)")
      }
    }
  }

  /// Three mistakes and four traps are the least that shows what an algorithm does; a list of
  /// phrases is shown by two of each.
  @Test(arguments: EveryRule.all.map(\.info))
  func everyRuleHasExamples(_ info: RuleInfo) {
    let examples = info.manual.examples
    let flagged = examples.count { !$0.isAccepted }
    let isListed = ShippedRules.all.contains { $0.info.id == info.id }
    // What is no text cannot stand in an example; `InvalidUTF8Tests` shows it.
    #expect(flagged >= (isListed ? 2 : 3) || info.id == "Encoding.InvalidUTF8")
    #expect(examples.count - flagged >= (isListed ? 2 : flagged == 0 ? 1 : 4))
  }

  @Test(arguments: EveryRule.all.map(\.info))
  func everyRuleSaysWhatAndWhy(_ info: RuleInfo) {
    #expect(info.manual.summary.hasSuffix(".") && !info.manual.summary.contains("\n"))
    #expect(info.manual.why.hasSuffix("."))
  }

  /// A message is one sentence for a person.
  @Test(arguments: EveryRule.all)
  func everyMessageIsASentence(_ rule: Rule) throws {
    for example in try WrappedExample.all(of: rule.info) where example.wrapping == .plain {
      for message in ExampleRun(example, by: rule).diagnostics.map(\.message) {
        #expect(message.hasSuffix(".") && !message.contains("\n"), "\(message)")
        #expect(message.count <= 120, "\(message)")
      }
    }
  }

  /// Fixes converge: what they leave is nothing to fix.
  @Test(arguments: EveryRule.all)
  func everyFixIsDoneOnce(_ rule: Rule) throws {
    for example in try WrappedExample.all(of: rule.info) {
      let post = ExampleRun(example, by: rule)
      let again = ExampleRun(post.fixed, of: example, by: rule)
      #expect(again.fixed == post.fixed, "\(example)")
    }
  }

  /// Shows in which wrappings each rule runs.
  @Test func theMatrixOfWrappings() {
    for row in WrappingMatrix.rows(of: EveryRule.all.map(\.info)) { print(row) }
  }
}
