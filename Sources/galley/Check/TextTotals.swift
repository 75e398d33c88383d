import Linting
import Reporting
import RuleFormat
import TextAnalysis

/// The text of one post.
struct CheckedText: Sendable {
  /// Nil where there is no word.
  let statistics: TextStatistics?
  let isEnglish: Bool

  init(_ post: Post) {
    statistics = TextStatistics(post)
    isEnglish = post.language?.language == "en"
  }
}

/// What the text of all posts comes to, for `--statistics`.
struct TextTotals: Sendable {
  private var all: TextStatistics?
  /// Of the posts in English, which the measures of readability were made for.
  private var english: TextStatistics?

  mutating func add(_ text: CheckedText?) {
    guard let text, let statistics = text.statistics else { return }
    all.add(statistics)
    if text.isEnglish { english.add(statistics) }
  }

  /// Words and sentences, and how readable what is in English is as a whole.
  var table: String {
    var rows = [
      ["Words", String(Int(all?.words ?? 0))],
      ["Sentences", String(Int(all?.sentences ?? 0))],
    ]
    if let all {
      rows.append(["Words in a sentence", Self.rounded(all.words / all.sentences)])
    }
    if let english {
      rows.append(["Flesch reading ease", Self.rounded(english.fleschReadingEase)])
      rows += Readability.Measure.allCases.map { measure in
        ["\(measure.rawValue) grade", Self.rounded(english.grade(measure))]
      }
    }
    return TextTable(header: ["Text", "Count"], rows: rows).text
  }

  /// To a tenth.
  private static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension TextStatistics? {
  fileprivate mutating func add(_ other: TextStatistics) {
    if self?.add(other) == nil { self = other }
  }
}
