import SourceText
import Testing

@testable import Configuration

/// Sections of `.vale.ini` and Vale's `--glob`.
@Suite struct ValeGlobTests {
  @Test(arguments: [
    ("*.md", ["a.md", "b/a.md", "b/c/a.md"], ["a.mdx"]),
    ("*.{md,txt}", ["a.md", "b/a.txt"], ["a.html"]),
    ("docs/*", ["docs/a.md", "docs/b/a.md"], ["a.md", "x/docs/a.md"]),
    ("docs/**/*.md", ["docs/a.md", "docs/b/a.md"], ["docs/a.txt", "a.md"]),
    ("**/a.md", ["a.md", "b/a.md"], ["b/ba.md"]), ("test.md", ["test.md"], ["b/test.md"]),
    ("!b/*", ["a.md", "c/a.md"], ["b/a.md"]), ("[ab].md", ["a.md"], ["c.md"]),
  ])
  func matches(_ pattern: String, _ matching: [String], _ others: [String]) throws {
    let glob = try #require(ValeGlob(pattern))
    for path in matching + others {
      let isMatch = Array(path.utf8).withBytes { glob.matches($0) }
      #expect(isMatch == matching.contains(path), "\(path)")
    }
  }

  @Test(arguments: ["*.{md", "[a.md"]) func refuses(_ pattern: String) {
    #expect(ValeGlob(pattern) == nil)
  }
}
