import SourceText
import Testing

@testable import RuleFormat

@Suite struct RuleFileTests {
  /// Broken rule files; the mistake is marked, and each gives this one message.
  static let broken: [(file: String, message: String)] = [
    ("⟦extends: existence⟧\ntokens: [a]", "The key “message” is missing."),
    ("⟦message: m⟧\ntokens: [a]", "The key “extends” is missing."),
    (
      "extends: ⟦existance⟧\nmessage: m",
      "“extends” must be one of existence, substitution, occurrence, repetition, consistency, "
        + "conditional, capitalization, metric, readability, spelling, sequence, script; "
        + "did you mean “existence”?"
    ),
    (
      "extends: existence\nmessage: m\n⟦ignorcase⟧: true\ntokens: [a]",
      "Unknown key “ignorcase”. Did you mean “ignorecase”?"
    ),
    (
      "extends: existence\nmessage: m\nlevel: ⟦warn⟧\ntokens: [a]",
      "“level” must be one of suggestion, warning, error."
    ),
    (
      "extends: existence\nmessage: m\nignorecase: ⟦maybe⟧\ntokens: [a]",
      "“ignorecase” must be true or false."
    ),
    (
      "extends: existence\nmessage: m\nlimit: ⟦'many'⟧\ntokens: [a]",
      "“limit” must be a whole number, 0 or more."
    ),
    (
      "extends: existence\nmessage: m\ntokens:\n  - ok\n  - ⟦a: b⟧\n",
      "Every item of “tokens” must be a text; quote one that holds “: ” or begins with “[”."
    ),
    (
      "extends: existence\nmessage: m\nscope: ⟦text heading⟧\ntokens: [a]",
      "A scope is made of names joined by dots; join several by “&” or in a list."
    ),
    (
      "extends: existence\n⟦message⟧: m\nmessage: n",
      "The key “message” stands here more than once."
    ),
    (
      "extends: existence\nmessage: m\ntokens: ['é⟦(⟧a']", "This group is never closed."
    ),
    (
      "extends: substitution\nmessage: m\nswap:\n  ok: fine\n  '⟦[⟧a': b",
      "This set of characters is never closed by “]”."
    ),
    (
      "extends: metric\nmessage: m\nformula: words / ⟦s⟧entence\ncondition: '> 1'",
      "“sentence” is no count of a post."
    ),
    (
      "extends: existence\nmessage: m\ntokens: [a]\naction:\n  name: ⟦replce⟧",
      "“name” must be one of replace, remove, edit, convert, suggest; did you mean “replace”?"
    ),
    (
      "extends: readability\nmessage: m\n⟦metrics⟧: []\ngrade: 8",
      "A “readability” rule needs “metrics”."
    ),
  ]

  @Test(arguments: broken)
  func saysWhatIsWrong(_ sample: (file: String, message: String)) throws {
    let text = sample.file.filter { $0 != "⟦" && $0 != "⟧" }
    let run = DeclaredRun(text, over: "a")
    let problem = try #require(run.problems.first)
    #expect(run.problems.count == 1)
    #expect(problem.message == sample.message)
    var bytes = Array(text.utf8)
    bytes.insert(contentsOf: "⟧".utf8, at: problem.range.end)
    bytes.insert(contentsOf: "⟦".utf8, at: problem.range.start)
    #expect(String(decoding: bytes, as: UTF8.self) == sample.file)
  }

  @Test func allMistakesOfAFileAreSaid() {
    let run = DeclaredRun(
      "extends: existence\nmessage: m\nlevel: bad\nlimit: x\nfoo: bar\ntokens: ['(', '[', a]",
      over: "a")
    #expect(run.problems.count == 3)
    let patterns = DeclaredRun(
      "extends: existence\nmessage: m\ntokens: ['(', '[', a]", over: "a")
    #expect(patterns.problems.count == 2)
  }

  @Test(arguments: ["", "- a", "a", "{", "a: [", "\u{0}", "&a *a", "a: !!binary x", "\t- x"])
  func whatIsNoRuleIsAProblem(_ text: String) {
    #expect(!DeclaredRun(text, over: "a").problems.isEmpty)
  }
}
