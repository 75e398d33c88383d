import Configuration
import Foundation
import SourceText
import Testing

/// Patterns against paths, in the notation of gitignore(5).
@Suite struct GlobTests {
  struct Case: Sendable {
    let pattern: String
    let matching: [String]
    let others: [String]
    /// Why Git decides otherwise, if it does.
    var exception: String?
  }

  private static let bytes = "Git takes a name as bytes, Galley as characters"
  private static let strayStars = "Git before 2.41 compares unrelated pointers here"

  static let cases = [
    Case(pattern: "a.md", matching: ["a.md", "b/a.md", "b/c/a.md"], others: ["ba.md", "a.md.md"]),
    Case(pattern: "/a.md", matching: ["a.md"], others: ["b/a.md"]),
    Case(pattern: "b/a.md", matching: ["b/a.md"], others: ["a.md", "c/b/a.md"]),
    Case(pattern: "*.md", matching: ["a.md", ".md", "b/é.md"], others: ["a.mdx", "a.MD"]),
    Case(pattern: "b/*.md", matching: ["b/a.md"], others: ["b/c/a.md"]),
    Case(
      pattern: "?.md", matching: ["a.md", "é.md", "漢.md"], others: ["ab.md", ".md"],
      exception: bytes),
    Case(pattern: "[a-c].md", matching: ["a.md", "c.md"], others: ["d.md", "-.md"]),
    Case(
      pattern: "[!a-c].md", matching: ["d.md", "é.md"], others: ["a.md"], exception: bytes),
    Case(pattern: "[^a-c].md", matching: ["d.md"], others: ["b.md"]),
    Case(pattern: "[]a].md", matching: ["].md", "a.md"], others: ["b.md"]),
    Case(pattern: "[[:digit:]x].md", matching: ["7.md", "x.md"], others: ["y.md", ":.md"]),
    Case(pattern: "[é-í].md", matching: ["ì.md"], others: ["e.md"], exception: bytes),
    Case(pattern: #"\*.md"#, matching: ["*.md"], others: ["a.md", #"\a.md"#]),
    Case(pattern: "**/a.md", matching: ["a.md", "b/a.md", "b/c/a.md"], others: ["b/ba.md"]),
    Case(pattern: "b/**", matching: ["b/a.md", "b/c/a.md"], others: ["b", "c/b/a.md"]),
    Case(
      pattern: "b/**/a.md", matching: ["b/a.md", "b/c/a.md", "b/c/d/a.md"],
      others: ["a.md", "b/c/ba.md"]),
    Case(
      pattern: "**/b/*/c/**/d", matching: ["b/x/c/d", "a/b/x/c/y/z/d", "b/b/x/c/d"],
      others: ["b/c/d", "b/x/y/c/d"]),
    Case(
      pattern: "b**/a.md", matching: ["b/a.md", "bcd/a.md"], others: ["b/c/a.md"],
      exception: strayStars),
    Case(pattern: "a*b*c", matching: ["abc", "axxbxbxc"], others: ["acb", "abcd"]),
  ]

  @Test(arguments: cases)
  func matches(_ given: Case) throws {
    let glob = try #require(Glob(given.pattern))
    for path in given.matching { #expect(glob.matches(path), "\(given.pattern) on \(path)") }
    for path in given.others { #expect(!glob.matches(path), "\(given.pattern) on \(path)") }
  }

  @Test(arguments: ["[a", "[]", "[a-", "a\\", "", "/"])
  func refusesWhatIsNotClosed(_ pattern: String) {
    #expect(Glob(pattern) == nil)
  }

  /// A matcher that tries all ways to share a name among its stars would not live to see the end.
  @Test(arguments: ["*a*a*a*a*a*a*a*a*b", "**/a/**/a/**/a/**/a/**/a/**/b"])
  func isNotLedAstray(_ pattern: String) throws {
    let name = String(repeating: pattern.hasPrefix("**") ? "a/" : "a", count: 5_000) + "c"
    #expect(try !#require(Glob(pattern)).matches(name))
  }

  @Test(arguments: [
    ("*.{md,txt}", ["*.md", "*.txt"]), ("a", ["a"]), ("{a,b}{c,d}", ["ac", "ad", "bc", "bd"]),
    ("{a,{b,c}d}", ["a", "bd", "cd"]), ("{,a}", ["", "a"]), (#"\{a,b}"#, [#"\{a,b}"#]),
    ("[{]a,b}", ["[{]a,b}"]),
  ])
  func writesOutBraces(_ pattern: String, _ expected: [String]) {
    #expect(BraceExpansion.expand(pattern[...]) == expected)
  }

  @Test(arguments: ["{a", "{a,{b}", String(repeating: "{a,b}", count: 20)])
  func refusesBraces(_ pattern: String) {
    #expect(BraceExpansion.expand(pattern[...]) == nil)
  }

  /// Git is the authority on its own notation: the cases above are asked of `git check-ignore`.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is absent"))
  func agreesWithGit() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let git = { (arguments: [String]) in
      try Executable.run("/usr/bin/git", arguments, in: folder, home: folder)
    }
    _ = try git(["init", "--quiet"])
    for given in Self.cases where given.exception == nil {
      try Data("\(given.pattern)\n".utf8).write(to: folder.appending(path: ".gitignore"))
      let paths = given.matching + given.others
      let ignored = try git(
        ["-c", "core.quotePath=false", "check-ignore", "--no-index", "--"] + paths)
      #expect(Set(ignored.output.split(separator: "\n").map(unquoted)) == Set(given.matching))
    }
  }

  /// Git puts a path with a backslash in quotes.
  private func unquoted(_ line: Substring) -> String {
    guard line.hasPrefix("\"") else { return String(line) }
    return String(line.dropFirst().dropLast()).replacing(#"\\"#, with: #"\"#)
  }
}

extension Glob {
  fileprivate func matches(_ path: String) -> Bool {
    Array(path.utf8).withBytes { matches($0) }
  }
}
