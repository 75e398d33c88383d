import Linting
import Markup
import SourceText

extension Rule {
  /// A rule that finds each `word` and would put `replacement` there, whatever it is.
  static func replacing(
    _ word: String, with replacement: String, _ safety: Fix.Safety = .safe, id: String = "Test.Word"
  ) -> Rule {
    let info = RuleInfo(
      id: RuleID(id), level: .warning, summary: "Finds “\(word)”.", why: "For tests.", examples: [])
    return Rule(
      info: info,
      check: .prose(trigger: nil) { passage, report in
        for range in ranges(of: word, in: passage) {
          let source = passage.source(of: range)
          report.add(
            source, "“\(word)” is here.",
            fix: Fix(title: "Replace it", safety: safety, edits: [Edit(source, replacement)]))
        }
      })
  }

  private static func ranges(of word: String, in passage: ProsePassage) -> [ByteRange] {
    let length = word.utf8.count
    return (passage.range.start..<max(passage.range.start, passage.range.end - length + 1))
      .map { ByteRange($0, $0 + length) }
      .filter { passage.string($0) == word }
  }
}
