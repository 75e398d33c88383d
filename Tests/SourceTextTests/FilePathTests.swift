import SourceText
import Testing

/// What a path says by its text.
@Suite struct FilePathTests {
  @Test(
    arguments: [
      ("/", ["/"], "/"),
      ("/a", ["/a", "/"], "/"),
      ("/a/b", ["/a/b", "/a", "/"], "/a"),
      ("a", ["a"], "."),
      ("a/b", ["a/b", "a"], "a"),
      ("../a", ["../a", ".."], ".."),
    ])
  func ancestors(_ path: String, _ ancestors: [String], _ folder: String) {
    #expect(FilePath(path).ancestors.map(\.description) == ancestors)
    #expect(FilePath(path).folder.description == folder)
  }

  @Test(
    arguments: [
      ("/a/b/c", "/a", "b/c"), ("/a", "/", "a"), ("a/b", "", "a/b"), ("/a/", "/a", ""),
      ("/a", "/a", nil), ("/ab", "/a", nil), ("/b", "/a", nil),
    ] as [(String, String, String?)])
  func relative(_ path: String, _ folder: String, _ expected: String?) {
    let (path, folder) = (FilePath(path), FilePath(folder))
    #expect(path.relative(to: folder)?.description == expected)
    #expect(path.isBelow(folder) == (expected != nil))
  }

  @Test(
    arguments: [
      ("a/./b//c/", "a/b/c"), ("a/../../b", "../b"), ("/../a", "/a"), ("./.", ""),
      ("/a/b/../..", "/"),
    ])
  func normalized(_ path: String, _ expected: String) {
    #expect(FilePath(path).normalized.description == expected)
  }

  @Test func aFolderFreeOfLinks() {
    #expect(FilePath("/usr/../nothing").inResolvedFolder == FilePath("/nothing"))
    #expect(FilePath("/no/such/folder").inResolvedFolder == nil)
  }
}
