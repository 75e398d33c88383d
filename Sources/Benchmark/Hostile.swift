import ArgumentParser
import BuiltinRules
import Linting
import Markup
import SourceText

/// Input made to break a parser: the time must grow with the size, not with its square, and the
/// error at the end must be found at its place.
struct Hostile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "CPU time on hostile input of 1, 2 and 4 MB.")

  /// Ends each input; its percent sign is the error that must be found.
  private static let error = "\n\nIt took %25 of the time.\n"
  private static let distanceToPercentSign = 10

  func run() throws {
    let profile = Profile(all: BuiltinRules.all)
    print("     1 MB     2 MB     4 MB  (ms)")
    for pattern in HostilePattern.all {
      let times = [1, 2, 4].map { megabytes in
        let text = pattern.text(bytes: megabytes << 20)
        let source = SourceFile(path: "hostile.md", bytes: text + Self.error.utf8)
        var linter = Linter(profile)
        var report = Report()
        let seconds = Stopwatch.seconds(runs: 1) {
          report = linter.lint(source, markup: pattern.markup)
        }
        let isFound = report.diagnostics.contains {
          $0.rule == "Typography.PercentOrder"
            && $0.range.start == text.count + Self.distanceToPercentSign
        }
        return column(decimal(seconds * 1e3, digits: 1), width: 9) + (isFound ? "" : "!")
      }
      print(times.joined() + "  " + pattern.name)
    }
    print("! marks a run that did not find the error at the end")
  }
}
