import SourceText
import Testing

@testable import Reporting

/// Diffs as `diff -u` writes them.
struct UnifiedDiffTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let edits: [Edit]
    let diff: String

    var testDescription: String { name }
  }

  private static let eight = "1\n2\n3\n4\n5\n6\n7\n8\n"

  static let cases = [
    Case(name: "nothing", text: "a\n", edits: [], diff: ""),
    Case(name: "nothing that is seen", text: "a\n", edits: [Edit(ByteRange(0, 1), "a")], diff: ""),
    Case(
      name: "one line", text: eight, edits: [Edit(ByteRange(8, 9), "five")],
      diff: "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"),
    Case(
      name: "a line goes", text: eight, edits: [Edit(ByteRange(0, 2), "")],
      diff: "@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n"),
    Case(
      name: "a line comes", text: eight, edits: [Edit(ByteRange(at: 2), "x\n")],
      diff: "@@ -1,4 +1,5 @@\n 1\n+x\n 2\n 3\n 4\n"),
    Case(
      name: "lines are joined", text: "a\nb\nc\n", edits: [Edit(ByteRange(1, 2), " ")],
      diff: "@@ -1,3 +1,2 @@\n-a\n-b\n+a b\n c\n"),
    Case(
      name: "no line end", text: "a\nb", edits: [Edit(ByteRange(2, 3), "c")],
      diff: "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"
        + "\\ No newline at end of file\n"),
    Case(
      name: "all goes", text: "a\n", edits: [Edit(ByteRange(0, 2), "")], diff: "@@ -1 +0,0 @@\n-a\n"
    ),
    Case(
      name: "two hunks", text: eight + eight,
      edits: [Edit(ByteRange(0, 1), "x"), Edit(ByteRange(30, 31), "y")],
      diff: "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -13,4 +13,4 @@\n 5\n 6\n 7\n-8\n+y\n"),
  ]

  @Test(arguments: cases)
  func writes(_ example: Case) {
    var output = Output()
    let source = SourceFile(path: "posts/a.md", bytes: Array(example.text.utf8))
    let changes = LineDiff(source.bytes, example.edits)
    UnifiedDiff(color: false, isForTerminal: false).write(
      FileReport(source, [], changes: changes), to: &output)
    let header = example.diff.isEmpty ? "" : "--- a/posts/a.md\n+++ b/posts/a.md\n"
    #expect(String(decoding: output.bytes, as: UTF8.self) == header + example.diff)
  }

  @Test(arguments: [
    ("/tmp/a.md", "/tmp/a.md"), ("é b.md", "a/é b.md"), ("a\"b.md", "\"a/a\\\"b.md\""),
    ("a\nb.md", "\"a/a\\nb.md\""), ("a\u{1B}b.md", "\"a/a\\033b.md\""),
  ])
  func namesTheFileAsGitDoes(_ path: String, _ name: String) {
    var output = Output()
    let source = SourceFile(path: path, bytes: [0x61])
    let changes = LineDiff(source.bytes, [Edit(ByteRange(0, 1), "b")])
    UnifiedDiff(color: false, isForTerminal: false).write(
      FileReport(source, [], changes: changes), to: &output)
    let lines = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "--- \(name)")
  }

  /// A post must not write to a terminal what acts there.
  @Test func aTerminalSeesControlCharactersWrittenOut() {
    var output = Output()
    let source = SourceFile(path: "a.md", bytes: Array("\u{1B}[31m\n".utf8))
    let changes = LineDiff(source.bytes, [Edit(ByteRange(4, 5), "x")])
    UnifiedDiff(color: false, isForTerminal: true).write(
      FileReport(source, [], changes: changes), to: &output)
    #expect(!output.bytes.contains(0x1B))
  }
}
