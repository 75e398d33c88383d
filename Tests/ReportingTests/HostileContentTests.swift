import Linting
import Reporting
import Testing

/// What a post, a path or a rule may hold never ends the syntax that a report puts it in, and is
/// all still there for a reader.
@Suite struct HostileContentTests {
  /// As each format spells what it may not hold: one line, no command of a terminal.
  private static func spelled(_ message: String, in format: Format) -> String {
    switch format {
    case .text, .gcc, .line, .html: message.replacing("\n", with: "\\n")
    case .github: message.replacing("%", with: "%25").replacing("\n", with: "%0A")
    case .checkstyle, .junit, .json, .jsonl, .sarif, .gitlab, .rdjson, .rdjsonl: message
    }
  }

  @Test(arguments: Format.allCases)
  func nothingEndsTheSyntax(_ format: Format) throws {
    let sample = Samples.syntax
    let report = try rendered([sample], as: format)
    let messages = sample.diagnostics.sorted().map { Self.spelled($0.message, in: format) }
    if format == .github {
      // Its paths have escapes that a plain pattern does not read.
      for message in messages { #expect(report.contains("::\(message)\n")) }
      #expect(report.contains("file=posts/a\"b'c%2Cd%3Ae%25f|g&<h>.md,"))
    } else if [.text, .gcc, .line].contains(format) {
      for message in messages { #expect(report.contains(message)) }
    } else {
      #expect(try FindingPlace.all(in: report, as: format).map(\.message) == messages)
    }
  }

  @Test(arguments: [Format.checkstyle, .junit])
  func whatXMLCannotHoldIsSpelledOut(_ format: Format) throws {
    let places = try FindingPlace.all(in: rendered([Samples.hostile], as: format), as: format)
    #expect(places.count == Samples.hostile.diagnostics.count)
    #expect(places.contains { $0.message == "Holds \\u{1B}[31m red \\u{7} and\na second line." })
    #expect(places.contains { $0.message == "Turned: \u{202E}live\u{202C}." })
  }

  /// The page holds as many scripts as we put there, and elements only of ours.
  @Test func nothingOfAPostBecomesMarkup() throws {
    let report = try rendered([Samples.syntax, Samples.hostile], as: .html)
    // Two files, the rules, the script itself.
    #expect(report.matches(of: /<script/).count == 4)
    #expect(report.matches(of: /<\/script/).count == 4)
    #expect(!report.contains("<img"))
    #expect(!report.contains("g&<h>"))
    #expect(report.contains("default-src 'none'"))
    #expect(!report.contains("http:") && !report.contains("https:"))
  }
}
