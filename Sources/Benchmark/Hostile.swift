import ArgumentParser
import BuiltinRules
import Linting
import Markup
import SourceText

/// Input made to break a parser: the time must grow with the size, not with its square, and the error
/// at the end must be found at its place.
struct Hostile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "CPU time on hostile input of 1, 2 and 4 MB.")

  /// Ends each input; its percent sign is the error that must be found.
  private static let error = "\n\nIt took %25 of the time.\n"

  func run() throws {
    let profile = try Profile(of: BuiltinRules.all)
    print("     1 MB     2 MB     4 MB  (ms)")
    for (name, unit) in Self.units {
      var cells: [String] = []
      var isFound = true
      for megabytes in [1, 2, 4] {
        let source = Self.source(unit, bytes: megabytes << 20)
        var linter = Linter(profile)
        var report = Report()
        let seconds = Stopwatch.seconds(runs: 1) {
          report = linter.lint(source, markup: name.hasPrefix("MDX") ? .mdx : .markdown)
        }
        cells.append(column(decimal(seconds * 1e3, digits: 1), width: 9))
        let place = source.bytes.count - Self.error.utf8.count + 10
        isFound =
          isFound
          && report.diagnostics.contains {
            $0.rule == "Typography.PercentOrder" && $0.range.start == place
          }
      }
      print(cells.joined() + "  " + name + (isFound ? "" : "  THE ERROR AT THE END WAS NOT FOUND"))
    }
  }

  private static func source(_ unit: String, bytes: Int) -> SourceFile {
    let count = bytes / unit.utf8.count
    var text = [UInt8]()
    text.reserveCapacity(bytes + error.utf8.count)
    for _ in 0..<count { text.append(contentsOf: unit.utf8) }
    text.append(contentsOf: error.utf8)
    return SourceFile(path: "hostile.md", bytes: text)
  }

  private static let units: [(String, String)] = [
    ("nested quotes", ">"), ("nested lists", "- "), ("brackets", "["), ("closed brackets", "[]"),
    ("images", "!["), ("link starts", "[a]("), ("link titles", "[a](b \""), ("stars", "*"),
    ("star pairs", "*a **a "), ("underscores", "_"), ("mixed emphasis", "*a_"),
    ("tildes", "~~a "), ("divs", "<div>"), ("div lines", "<div>\n"), ("open tags", "<a "),
    ("comments", "<!--"), ("instructions", "<?"), ("declarations", "<!A "),
    ("sections", "<![CDATA["), ("backticks", "`"), ("backtick steps", "` `` "),
    ("definitions", "[a]: b\n"), ("label starts", "[a\n"), ("footnotes", "[^a]: b\n"),
    ("entities", "&"), ("named entities", "&amp"), ("templates", "{{"), ("template lines", "{{\n"),
    ("statements", "{% "), ("dollars", "$"), ("formulas", "$a "), ("blank lines", "\n"),
    ("list and blank lines", "- a\n\n"), ("tables", "|a|\n|-|\n"), ("pipes", "|"),
    ("fences", "```\n"), ("headings", "# a\n"), ("setext", "a\n=\n"), ("spaces", " "),
    ("tabs", "\t"), ("one line", "word "), ("NUL", "\0"), ("carriage returns", "\r"),
    ("ill-formed UTF-8", "a "), ("emoji", "👩🏽‍🚀"), ("Thai", "สวัสดีชาวโลก"),
    ("combining marks", "e\u{301}"), ("MDX braces", "{"), ("MDX tags", "<A b={"),
    ("MDX expressions", "{`${"), ("mail", "a@"), ("www", "www."), ("schemes", "http://"),
    ("colons", ":::\n"), ("attribute lists", "{: a"), ("percent signs", "%25 "),
    ("front matter", "---\na: b\n"), ("parentheses", "("), ("quotes", "\u{201C}"),
  ]
}
