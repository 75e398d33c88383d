import Linting
import Reporting
import SourceText
import Testing

/// What GitHub, GitLab and readers of SARIF ask for beyond syntax.
@Suite struct CodeHostTests {
  private static let repeated = """
    A post about the colour of leaves.

    The the end, and again: The the end.

    """

  private static func issues(_ text: String) throws -> [GitLabIssue] {
    var sample = ReportSample("posts/a.md", text)
    for occurrence in 1...2 {
      sample.find(
        sample.range(of: "The the", occurrence), "Repetition.RepeatedWord", "“the” stands twice.")
    }
    sample.find("colour", "Spelling.Variant", "“colour” is British.")
    return try FindingPlace.decoded([GitLabIssue].self, try rendered([sample], as: .gitlab))
  }

  @Test func fingerprintsStayWhenLinesMove() throws {
    let before = try Self.issues(Self.repeated)
    let after = try Self.issues("A new first paragraph.\n\n" + Self.repeated)
    let wrapped = try Self.issues(Self.repeated.replacing(" and again", with: "\nand again"))
    #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
    #expect(before.map(\.fingerprint) == wrapped.map(\.fingerprint))
    #expect(
      before.map(\.location.positions.begin.line) != after.map(\.location.positions.begin.line))
  }

  @Test func equalFindingsHaveFingerprintsOfTheirOwn() throws {
    let issues = try Self.issues(String(repeating: "The the end.\n\n", count: 2) + "A colour.\n")
    #expect(Set(issues.map(\.fingerprint)).count == 3)
    #expect(issues.allSatisfy { $0.fingerprint.wholeMatch(of: /[0-9a-f]{32}/) != nil })
  }

  @Test func gitLabIsGivenItsOwnWords() throws {
    let issues = try FindingPlace.decoded(
      [GitLabIssue].self, try rendered([Samples.post], as: .gitlab))
    #expect(Set(issues.map(\.severity)) == ["major", "minor", "info"])
    #expect(issues.allSatisfy { $0.description.hasPrefix("\($0.check_name): ") })
    #expect(issues.allSatisfy { $0.location.path == "posts/2019-11-27-conference.md" })
  }

  @Test func resultsOfSARIFReferToTheirRules() throws {
    let log = try FindingPlace.decoded(
      SARIFLog.self, try rendered([Samples.post, Samples.columns], as: .sarif))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.invocations.map(\.executionSuccessful) == [true])
    for result in run.results {
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      #expect(["note", "warning", "error"].contains(result.level))
      #expect(result.locations[0].physicalLocation.artifactLocation.uriBaseId == "%SRCROOT%")
      #expect(result.partialFingerprints["primaryLocationLineHash"] != nil)
    }
    let fixes = run.results.compactMap(\.fixes).flatMap { $0 }
    #expect(fixes.count == 7)
    #expect(fixes.allSatisfy { $0.artifactChanges.allSatisfy { !$0.replacements.isEmpty } })
  }

  /// A dashboard can count what posts silence; no other format tells of it.
  @Test(arguments: Format.allCases)
  func onlySARIFTellsOfWhatIsSilenced(_ format: Format) throws {
    let report = Samples.other.report
    let silenced = FileReport(report.source, [], suppressed: report.diagnostics)
    var reporter = Reporter(format, to: Output())
    try reporter.report(silenced)
    try reporter.finish()
    let text = String(decoding: reporter.output.bytes, as: UTF8.self)
    if format == .sarif {
      let results = try FindingPlace.decoded(SARIFLog.self, text).runs[0].results
      #expect(results.map { $0.suppressions.map(\.kind) } == [["inSource"], ["inSource"]])
    } else {
      #expect(try FindingPlace.all(in: text, as: format).isEmpty)
    }
  }

  /// Readers that know of baselines see what is new, and all others count only that.
  @Test(arguments: Format.allCases)
  func onlySARIFTellsOfWhatABaselineHides(_ format: Format) throws {
    let report = Samples.other.report
    let (new, known) = (report.diagnostics.prefix(1), report.diagnostics.dropFirst())
    var reporter = Reporter(format, to: Output())
    try reporter.report(FileReport(report.source, Array(new), known: Array(known)))
    try reporter.finish()
    let text = String(decoding: reporter.output.bytes, as: UTF8.self)
    if format == .sarif {
      let results = try FindingPlace.decoded(SARIFLog.self, text).runs[0].results
      #expect(results.map(\.baselineState) == ["new", "unchanged"])
      #expect(results.map { $0.suppressions.map(\.kind) } == [[], ["external"]])
    } else {
      #expect(try FindingPlace.all(in: text, as: format).count == 1)
    }
  }

  @Test func aRunWithProblemsIsNoSuccess() throws {
    let problem = Problem(path: "posts/gone.md", message: "no such file or folder")
    let log = try FindingPlace.decoded(
      SARIFLog.self, try rendered([Samples.clean], as: .sarif, problems: [problem]))
    let invocation = try #require(log.runs.first?.invocations.first)
    #expect(!invocation.executionSuccessful)
    #expect(invocation.toolExecutionNotifications.map(\.message.text) == [problem.message])
  }

  /// Ten annotations of a level; the rest is plain lines in the log.
  @Test func annotationsEndWhereGitHubDropsThem() throws {
    let report = try rendered([Samples.frequent, Samples.post], as: .github)
    let lines = report.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::warning ") }.count == 10)
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("::notice ") }.count == 1)
    #expect(lines.count == 71)
    #expect(lines.filter { $0.hasPrefix("posts/frequent.md:") }.count == 55)
  }

  @Test(arguments: [
    ("posts/a.md", "posts/a.md"), ("./posts/../a.md", "a.md"), ("../b.md", "b.md"),
    ("/srv/blog/drafts/c.md", "drafts/c.md"), ("/elsewhere/d.md", "/elsewhere/d.md"),
    ("../../e.md", "/srv/e.md"),
  ])
  func pathsCountFromTheProject(_ path: String, _ expected: String) {
    let folder = path.hasPrefix("..") ? "/srv/blog/posts" : "/srv/blog"
    let project = ProjectFolder(FilePath("/srv/blog"), workingFolder: FilePath(folder))
    #expect(project.relative(path) == expected)
  }
}
