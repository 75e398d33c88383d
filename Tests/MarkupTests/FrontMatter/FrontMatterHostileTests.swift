import Markup
import SourceText
import Testing

/// Input made to exhaust the scanner: it neither crashes nor nests deeply, and says what is wrong.
@Suite struct FrontMatterHostileTests {
  @Test(arguments: [
    "[", "{", "\"", "'", "- ", "? ", "&a ", "&a *a ", "!a ", "{a: ", "[a: ", "[a, ", ": ", "a:a",
    "a:\n", "a: [x,\n", "a: \"x\n", "a: |\n\n", "\n", "\r", " ", " \n", "\t", "#\n", "x\n", "{{",
  ])
  func yaml(_ unit: String) { check("---\na: ", unit, "\n---\n") }

  @Test func deepIndentation() {
    let lines = (0..<1_400).map { String(repeating: " ", count: $0) + "a:\n" }
    check("---\n", lines.joined(), "---\n", count: 1)
  }

  @Test(arguments: ["[", "{a=", "a.", "\"\"\"", "'", "\n[[a]]", "\n[a]", "\nb=[", "[],", "\n#"])
  func toml(_ unit: String) { check("+++\na = ", unit, "\n+++\n") }

  @Test(arguments: ["[", "{\"a\":", "\"", "\\", "[],", "1"])
  func json(_ unit: String) {
    check("{\"a\": ", unit, "\n")
    check(";;;\n\"a\": [", unit, "\n;;;\n")
  }

  /// A fence that is never closed over a whole megabyte.
  @Test func unclosedFence() { check("---\na: b\n", "a: b\n", "") }

  private func check(_ head: String, _ unit: String, _ tail: String, count: Int? = nil) {
    let count = count ?? (1 << 20) / unit.utf8.count
    let post = head + String(repeating: unit, count: count) + tail
    guard let matter = FrontMatter(scanning: post) else { return }
    #expect(FrontMatterLaws.violations(in: matter).isEmpty)
    // The fence and the last of the duplicate keys may come on top.
    #expect(matter.problems.count <= 101)
    #expect(depth(of: matter) <= 101)
  }

  private func depth(of matter: FrontMatter) -> Int {
    var ends: [Int] = []
    var deepest = 0
    for (index, node) in matter.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      ends.append(node.end)
      deepest = max(deepest, ends.count)
    }
    return deepest
  }
}
