import BuiltinRules
import Linting
import Markup
import SourceText
import Testing

/// What an example cannot hold: bytes that are no text.
struct InvalidUTF8Tests {
  @Test(
    arguments: [
      ("caf", [0xE9], "0xE9 at byte 3 is not UTF-8; save the file as UTF-8."),
      ("a ", [0xC3, 0x28], "0xC3 at byte 2 is not UTF-8; save the file as UTF-8."),
      (
        "", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        "0xFF 0xFF 0xFF 0xFF … at byte 0 is not UTF-8; save the file as UTF-8."
      ),
    ] as [(String, [UInt8], String)])
  func isToldWithItsOffset(_ text: String, _ bytes: [UInt8], _ message: String) throws {
    let rule = try #require(BuiltinRules.all.first { $0.info.id == "Encoding.InvalidUTF8" })
    var linter = Linter(Profile(all: [rule]))
    let source = SourceFile(path: "post.md", bytes: Array(text.utf8) + bytes)
    let found = linter.lint(source, markup: .markdown).diagnostics
    #expect(found.map(\.message) == [message])
  }
}
