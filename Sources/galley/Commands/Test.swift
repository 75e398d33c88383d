import ArgumentParser
import Configuration
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
      comes with are tested, and those of the styles path that is configured here.

      Exit status: 0 if every example holds, 1 if one does not, 2 if a rule file is wrong.
      """)

  @Argument(help: ArgumentHelp("Rule files, and folders of them.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var options: ConfigurationOption

  func run() throws {
    var report = RuleTestReport()
    let search: RuleFileSearch
    if paths.isEmpty {
      for rule in AllRules.all { report.add(RuleTest(rule), of: nil) }
      let local = LocalConfiguration(explicit: options.config)
      search = RuleFileSearch(local.configuration.settings.stylesPaths.map(\.value))
    } else {
      search = RuleFileSearch(paths.map { FilePath($0) })
    }
    var problems = search.problems
    for file in search.files { problems += Self.test(file.source, file.id, &report) }
    report.finish()
    Terminal.write(report.text, to: STDOUT_FILENO)
    for problem in problems { problem.tell() }
    if problems.contains(where: { $0.severity == .error }) {
      throw ExitStatus.failure.code
    }
    if report.hasFailures { throw ExitStatus.findings.code }
  }

  /// Tests the rule in a file; gives back what is wrong with that.
  private static func test(
    _ source: SourceFile, _ id: RuleID, _ report: inout RuleTestReport
  ) -> [Problem] {
    let read = RuleFile.read(source.bytes, path: source.path, id: id)
    let compiled = DeclaredRules.compile(read.rule.map { [$0] } ?? [])
    if let file = read.rule, let rule = compiled.rules.asRules.first {
      report.add(RuleTest(rule, of: file), of: source)
    }
    let mistakes = (read.problems + compiled.problems).map {
      Problem(path: source.path, message: $0.message, place: source.positions(of: $0.range))
    }
    return mistakes
      + compiled.notes.map {
        Problem(.note, path: source.path, message: "\($0.rule) \($0.message)")
      }
  }
}
