import Testing

@testable import RuleFormat

@Suite struct FormulaTests {
  @Test(arguments: [
    ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("-words + 12", 2), ("10 - 4 - 3", 3), ("7 / 2", 3.5),
    ("math.sqrt(words + 6) * 2", 8), ("words > 9 && !(words > 10)", 1), ("2 >= 3 || 1 == 2", 0),
    ("heading.h2 * 0.5", 5),
  ])
  func hasAValue(_ text: String, _ value: Double) throws {
    #expect(try FormulaParser.parse(text).value { _ in 10 } == value)
  }

  @Test func aConditionGoesOnFromTheResult() throws {
    let condition = try FormulaParser.parse("> 9.5", startsWithResult: true)
    #expect(condition.value { $0 == Formula.resultName ? 10 : 0 } == 1)
  }

  @Test(arguments: [
    ("1 +", 3), ("(1", 2), ("1)", 1), ("wrds", 0), ("1 2", 2), ("1..2", 0), ("", 0), ("@", 0),
  ])
  func isRefused(_ text: String, _ offset: Int) {
    #expect {
      try FormulaParser.parse(text)
    } throws: {
      ($0 as? Formula.SyntaxError)?.offset == offset
    }
  }

  @Test(arguments: [
    ("Use '%s'.", "Use 'a'."), ("%[2]s for %[1]s", "b for a"), ("100%", "100%"),
    ("100%% %s", "100% a"),
    ("%s %s %s", "a b "), ("%d", "a"), ("no\nmore", "no more"),
  ])
  func messagesTakeTheirArguments(_ format: String, _ message: String) {
    #expect(MessageFormat(format).formatted([.text("a"), .text("b")]) == message)
  }
}
