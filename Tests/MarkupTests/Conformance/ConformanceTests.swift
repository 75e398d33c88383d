import Markup
import TestSupport
import Testing

/// The examples of CommonMark 0.31.2 and of GFM, drawn from the tree that `check` reads.
@Suite(
  .enabled(
    if: TestData.has(SpecFile.folder), Comment(rawValue: TestData.absence(of: SpecFile.folder))))
struct ConformanceTests {
  @Test(arguments: SpecFile.all)
  func example(_ example: Example) throws {
    let options = try #require(example.file.options(for: example.spec.extensions))
    let got = example.render(options)
    guard !example.isIgnored else { return }
    if let reason = ConformanceExceptions.reason(for: example) {
      #expect(got != example.expected, "is no exception any more: \(reason)")
    } else {
      #expect(got == example.expected, example.comparison(with: got))
    }
  }

  /// With the shipped defaults an example differs exactly where `DefaultDifferences` says so.
  @Test(arguments: SpecFile.all)
  func exampleWithDefaults(_ example: Example) throws {
    let options = try #require(example.file.options(for: example.spec.extensions))
    let plain = example.render(options)
    let shipped = example.render(.default)
    if let kind = DefaultDifferences.kind(of: example) {
      #expect(plain != shipped, "does not differ any more by \(kind)")
    } else {
      #expect(plain == shipped, example.comparison(with: shipped))
    }
  }

  /// Prints how many examples pass, by section: the way to see where work is to be done.
  @Test func summary() {
    print(SpecFile.allCases.map(summary(of:)).joined())
  }

  private func summary(of file: SpecFile) -> String {
    let examples = file.examples
    let passing = examples.filter { example in
      guard let options = file.options(for: example.spec.extensions) else { return false }
      let got = example.render(options)
      return example.isIgnored || ConformanceExceptions.reason(for: example) != nil
        || got == example.expected
    }
    let total = Dictionary(grouping: examples, by: \.spec.section).mapValues(\.count)
    let passed = Dictionary(grouping: passing, by: \.spec.section).mapValues(\.count)
    var lines = ["\(file.rawValue): \(passing.count)/\(examples.count)"]
    var seen: Set<String> = []
    for section in examples.map(\.spec.section) where seen.insert(section).inserted {
      lines.append("  \(section): \(passed[section] ?? 0)/\(total[section] ?? 0)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Example {
  /// What a failure prints: source, HTML asked for, HTML got.
  fileprivate func comparison(with got: String) -> Comment {
    """
    \(description)
    --- markdown
    \(spec.markdown.replacing("\t", with: "→"))
    --- expected
    \(expected.replacing("\t", with: "→"))
    --- got
    \(got.replacing("\t", with: "→"))
    """
  }
}
