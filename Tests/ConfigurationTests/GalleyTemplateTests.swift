import BuiltinRules
import Linting
import RuleFormat
import SourceText
import Testing

@testable import Configuration

/// The configuration that `galley init` writes.
@Suite struct GalleyTemplateTests {
  @Test func saysWhatHoldsWithoutIt() {
    let read = settings(GalleyTemplate.text)
    #expect(read.problems.isEmpty)
    #expect(read.settings.sections.first?.styles?.map(\.value) == ["default"])
    #expect(read.settings.sections.first?.rules.isEmpty == true)
  }

  /// Each setting that is commented out can be switched on as it stands.
  @Test func whatIsCommentedOutIsRight() {
    let lines = GalleyTemplate.text.split(separator: "\n", omittingEmptySubsequences: false)
    let isSetting = { (line: Substring) in
      line.hasPrefix("#") && !(line.hasPrefix("# ") && !line.hasPrefix("#  "))
    }
    let text = lines.map { isSetting($0) ? $0.dropFirst() : $0 }.joined(separator: "\n")
    let read = settings(text)
    #expect(read.problems.map(\.message) == [])
    #expect(read.settings.language != nil && read.settings.sections.count == 2)
    #expect(read.settings.sections.first?.rules.count == 4)
  }

  private func settings(
    _ text: String
  ) -> (settings: Settings, problems: [ConfigurationProblem]) {
    GalleySettings.read(
      SourceFile(path: ".galley.yml", bytes: Array(text.utf8)), in: FilePath("/tmp"),
      catalog: RuleCatalog(BuiltinRules.all))
  }
}
