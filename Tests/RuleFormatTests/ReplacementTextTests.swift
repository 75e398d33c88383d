import Testing

@testable import RuleFormat

/// How the replacements of substitutions are taken apart and written.
@Suite struct ReplacementTextTests {
  @Test(
    arguments: [
      ("use", ["use"]), ("use|apply", ["use", "apply"]), (#"a\|b|c"#, ["a|b", "c"]), ("|", []),
      (#"a\b"#, [#"a\b"#]),
    ])
  func choices(_ text: String, _ expected: [String]) {
    #expect(ReplacementText.choices(text) == expected)
  }

  @Test(
    arguments: [
      (#"Node\.js"#, "node.js", "Node.js"), (#"Node\.js"#, "nodes", #"Node\.js"#),
      ("Git(?:Hub)?", "github", "Git(?:Hub)?"),
    ])
  func aPatternOfOneText(_ text: String, _ observed: String, _ expected: String) {
    #expect(ReplacementText.plain(text, like: observed) == expected)
  }

  @Test(
    arguments: [
      ("In average", "on average", "On average"), ("In Average", "on average", "On Average"),
      ("IN AVERAGE", "on average", "on average"), ("in average", "on average", "on average"),
      ("Irregardless Of", "despite", "Despite"),
    ])
  func theCaseOfTheMatch(_ observed: String, _ text: String, _ expected: String) {
    #expect(ReplacementText.following(observed, text) == expected)
  }
}
