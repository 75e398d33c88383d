import Testing

/// What the README names is there.
struct ReadmeTests {
  @Test(.enabled(if: SourceTree.file("README.md") != nil, "there is no README yet"))
  func everyPathExists() throws {
    let readme = try #require(SourceTree.file("README.md"))
    for path in Self.paths(in: readme.text) {
      #expect(SourceTree.exists(path), "README.md names \(path)")
    }
  }

  /// What stands in backticks, links or trees of folders and begins like a path of this repository.
  /// A name that holds a placeholder is none.
  private static func paths(in text: String) -> Set<String> {
    let pattern =
      #/
      (?: ^ | [^\w/.\-] )
      ( (?: Sources|Tests|Rules|Fixtures|Plugins ) / [\w./+\-]*
      | Package\.swift | \.ci/run | \.pre-commit-hooks\.yaml | action\.yml | LICENSE )
      (?! [\w<*…/] )
    /#
    return Set(
      text.matches(of: pattern).map { match in
        var path = match.output.1
        while path.hasSuffix(".") { path.removeLast() }
        return String(path)
      })
  }
}
