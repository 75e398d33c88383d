import Linting
import Mustache
import ReportAssets
import SourceText

/// The parts of the HTML report that are made from templates: what those are handed.
///
/// Mustache reads the members of these types by their names.
struct HTMLPage {
  private let headline: String
  private let version: String
  private let totals: [Total]
  private let levels: [LevelCount]
  private let rules: [Bar]
  private let moreRules: [Bar]
  private let moreRulesLabel: String
  private let worst: [Bar]
  private let folders: [HeatFolder]
  private let problems: [PageProblem]
  private let hasFindings: Bool
  private let hasSeveralFiles: Bool
  private let hasMoreRules: Bool
  private let hasProblems: Bool

  /// How many rules the chart shows before those that are folded away.
  private static let shownRules = 10
  private static let shownFiles = 10

  init(
    _ summary: Summary, _ tallies: HTMLTallies, _ problems: [Problem], _ options: Reporter.Options
  ) {
    headline = summary.headline
    version = options.toolVersion
    totals = Total.all(summary)
    levels = LevelCount.all(summary)
    let bars = Bar.rules(tallies, options)
    rules = Array(bars.prefix(Self.shownRules))
    moreRules = Array(bars.dropFirst(Self.shownRules))
    moreRulesLabel = "\(moreRules.count) more"
    worst = Bar.files(tallies, limit: Self.shownFiles)
    folders = HeatFolder.all(tallies)
    self.problems = problems.map(PageProblem.init)
    hasFindings = summary.filesWithFindings > 0
    hasSeveralFiles = summary.files > 1
    hasMoreRules = !moreRules.isEmpty
    hasProblems = !problems.isEmpty
  }

  /// The page from its data on.
  func body() -> String {
    Self.rendered(self, String(cString: galley_report_body()))
      + "<script>\(HTMLHead.script)</script>\n</body>\n</html>\n"
  }

  /// The page up to its data.
  static func head(version: String) -> String {
    rendered(HTMLHead(version: version), String(cString: galley_report_head()))
  }

  private static func rendered(_ content: Any, _ template: String) -> String {
    do {
      let library = MustacheLibrary(templates: [
        "page": try MustacheTemplate(string: template),
        "bar": try MustacheTemplate(string: String(cString: galley_report_bar())),
      ])
      return library.render(content, withTemplate: "page") ?? ""
    } catch {
      // The templates are ours, and a test renders them.
      return ""
    }
  }
}

/// What the start of the page is handed.
private struct HTMLHead {
  let version: String
  let style = String(cString: galley_report_style())
  /// What the policy of the page allows by name, and nothing else.
  let styleHash = Self.hash(String(cString: galley_report_style()))
  let scriptHash = Self.hash(Self.script)

  static var script: String { String(cString: galley_report_script()) }

  private static func hash(_ text: String) -> String {
    Base64.encoded(SHA256.digest(of: text.utf8))
  }
}
