import Testing

/// Files are small and lines are short, so that either can be held in mind at once.
struct FileTests {
  @Test func halfTheFilesAreShortAndNoneIsLong() {
    let sorted = SourceTree.code.sorted { $0.lineCount < $1.lineCount }
    let median = sorted[sorted.count / 2]
    let ninth = sorted[sorted.count * 9 / 10]
    #expect(median.lineCount <= 120, "the median is \(median)")
    #expect(ninth.lineCount <= 250, "one file in ten is longer than \(ninth)")
    for file in sorted where file.lineCount > 400 {
      Issue.record("\(file) has \(file.lineCount) lines; 400 is the most")
    }
  }

  @Test func linesHaveAtMostAHundredColumns() {
    for file in SourceTree.code {
      let lines = file.lines
      let long = lines.indices.filter { lines[$0].count > 100 }.map { $0 + 1 }
      if !long.isEmpty { Issue.record("\(file) has longer lines: \(long)") }
    }
  }

  @Test func noFolderIsNamedForNothing() {
    let vague: Set = ["Utilities", "Utils", "Helpers", "Extensions", "Common", "Misc"]
    for file in SourceTree.code where !vague.isDisjoint(with: file.folders) {
      Issue.record("\(file) stands in a folder that says nothing of its content")
    }
  }

  /// A library states ranges; the pinned versions are each checkout's own.
  @Test func pinnedVersionsAreNotCommitted() throws {
    let ignored = try #require(SourceTree.file(".gitignore"))
    #expect(ignored.lines.contains("Package.resolved"))
  }
}
