import ArgumentParser
import Glibc
import Linting
import Reporting
import RuleFormat
import SourceText

/// `galley test`: puts rules to the test of their own examples.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Test rule files by the examples in them.",
    discussion: """
      Below a folder every .yml file is taken for a rule. Without a path, the rules that Galley \
      comes with are tested.

      Exit status: 0 if every example holds, 1 if one does not, 2 if a rule file is wrong.
      """)

  @Argument(help: ArgumentHelp("Rule files, and folders of them.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    var report = RuleTestReport()
    var problems: [Problem] = []
    if paths.isEmpty {
      for rule in AllRules.all { report.add(RuleTest(rule), of: nil) }
    } else {
      let search = RuleFileSearch(paths)
      problems = search.problems
      for source in search.files { problems += Self.test(source, &report) }
    }
    report.finish()
    Terminal.write(report.text, to: STDOUT_FILENO)
    for problem in problems { problem.tell() }
    if problems.contains(where: { $0.severity == .error }) {
      throw ExitCode(ExitStatus.failure.rawValue)
    }
    if report.hasFailures { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  /// Tests the rule in a file; gives back what is wrong with that.
  private static func test(_ source: SourceFile, _ report: inout RuleTestReport) -> [Problem] {
    let read = RuleFile.read(source.bytes, path: source.path, id: RuleID(ofFileAt: source.path))
    let compiled = DeclaredRules.compile(read.rule.map { [$0] } ?? [])
    if let file = read.rule, let rule = compiled.rules.asRules.first {
      report.add(RuleTest(rule, of: file), of: source)
    }
    return (read.problems + compiled.problems).map {
      Problem(path: source.path, message: $0.message, place: source.positions(of: $0.range))
    }
      + compiled.notes.map {
        Problem(.note, path: source.path, message: "\($0.rule) \($0.message)")
      }
  }
}
