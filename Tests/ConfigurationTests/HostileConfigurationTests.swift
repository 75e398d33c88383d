import Linting
import SourceText
import Testing

@testable import Configuration

/// Configurations that strangers could send: each is read to its end, and told of.
@Suite struct HostileConfigurationTests {
  /// Nine of nine of nine …: ten lines of aliases that stand for three billion words.
  private static let aliases = (1...9).reduce(into: "a0: &a0 [x]\n") { text, depth in
    let inner = Array(repeating: "*a\(depth - 1)", count: 9).joined(separator: ", ")
    text += "a\(depth): &a\(depth) [\(inner)]\n"
  }

  @Test(arguments: [
    aliases, "rules: " + String(repeating: "[", count: 100_000),
    String(repeating: "? ", count: 10_000), String(repeating: "- ", count: 10_000) + "a",
    "styles: [" + String(repeating: "[], ", count: 10_000) + "]",
    "vocabulary: {accept: ['" + String(repeating: "(", count: 10_000) + "']}",
    "overrides: [{files: ['" + String(repeating: "{a,", count: 5000) + "']}]",
    "overrides: [{files: ['" + String(repeating: "{a,b}", count: 5000) + "']}]",
    "\u{FEFF}styles: [\u{E9}\u{1F600}\n", "\0", "&a *a", "!!binary a: b",
  ])
  func isToldOf(_ text: String) {
    let read = GalleySettings.read(
      SourceFile(path: ".galley.yml", bytes: Array(text.utf8)), in: FilePath("/tmp"),
      catalog: RuleCatalog([]))
    #expect(!read.problems.isEmpty)
    for problem in read.problems {
      #expect(problem.place.map { $0.range.end <= text.utf8.count } == true)
    }
  }
}
