import Linting
import Reporting
import SourceText
import TestSupport
import Testing

/// Reports of the same findings in every format, as `Fixtures/reporters` keeps them.
@Suite struct FormatTests {
  @Test(arguments: Format.allCases)
  func post(_ format: Format) throws {
    try expect([Samples.post, Samples.clean, Samples.other], "post", format)
  }

  /// One line with an emoji and its skin tone, a combining accent, a tab, a wide character, and a
  /// CRLF behind it: every unit of columns differs.
  @Test(arguments: Format.allCases)
  func columns(_ format: Format) throws { try expect([Samples.columns], "columns", format) }

  /// Escape sequences, bidirectional controls, line ends and ill-formed bytes, in path, message and
  /// source.
  @Test(arguments: Format.allCases)
  func hostile(_ format: Format) throws { try expect([Samples.hostile], "hostile", format) }

  @Test(arguments: Format.allCases)
  func nothingActsOnTheTerminal(_ format: Format) throws {
    let unsafe = try rendered([Samples.hostile], as: format).unicodeScalars.filter {
      $0 != "\n" && $0.properties.generalCategory == .control
        || (0x202A...0x202E).contains($0.value) || $0 == "\u{200B}"
        || (0xE0000...0xE0FFF).contains($0.value)
    }
    #expect(Array(unsafe) == [])
  }

  @Test(arguments: Format.allCases)
  func clean(_ format: Format) throws { try expect([Samples.clean], "clean", format) }

  @Test func manyFindings() throws { try expect([Samples.frequent], "frequent", .text) }
  @Test func longLines() throws { try expect([Samples.longLine], "long-line", .text) }
  @Test func severalLines() throws { try expect([Samples.severalLines], "several-lines", .text) }

  @Test func colors() throws {
    let text = try rendered([Samples.post], as: .text, color: true)
    #expect(
      Snapshot.complaint(
        text.replacing("\u{1B}", with: "␛"), "reporters/post.colors.txt") == nil)
  }

  private func expect(_ samples: [ReportSample], _ name: String, _ format: Format) throws {
    let problems = [
      Problem(
        path: ".galley.yml", message: "unknown rule “Typografy”",
        place: Position(
          offset: 7, line: 2, column: 3, utf16Column: 3, byteColumn: 3)..<Position(
            offset: 16, line: 2, column: 12, utf16Column: 12, byteColumn: 12))
    ]
    let problemsOfPost = name == "post" ? problems : []
    let text = Self.withoutAssets(try rendered(samples, as: format, problems: problemsOfPost))
    #expect(Snapshot.complaint(text, "reporters/\(name).\(Self.suffix(format))") == nil)
  }

  /// The HTML report without its style and script, which have files of their own.
  private static func withoutAssets(_ text: String) -> String {
    text.replacing(/<(style|script)>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1>/) { "<\($0.1)>…</\($0.1)>" }
      .replacing(/sha256-[A-Za-z0-9+\/=&;#]+/, with: "sha256-…")
  }

  /// What the fixtures of a format are called, so that editors show them as what they are.
  private static func suffix(_ format: Format) -> String {
    switch format {
    case .text, .gcc, .line, .github: "\(format.rawValue).txt"
    case .json, .jsonl, .sarif, .rdjsonl, .html: format.rawValue
    case .gitlab, .rdjson: "\(format.rawValue).json"
    case .checkstyle, .junit: "\(format.rawValue).xml"
    }
  }
}
