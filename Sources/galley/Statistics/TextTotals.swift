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
    isEnglish = post.language?.isEnglish == true
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
      rows.append(["Words in a sentence", (all.words / all.sentences).inTenths])
    }
    if let english {
      rows.append(["Flesch reading ease", english.fleschReadingEase.inTenths])
      rows += Readability.Measure.allCases.map { measure in
        ["\(measure.rawValue) grade", english.grade(measure).inTenths]
      }
    }
    return TextTable(header: ["Text", "Count"], rows: rows).text
  }
}

extension Double {
  /// With one digit behind the point.
  var inTenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension TextStatistics? {
  fileprivate mutating func add(_ other: TextStatistics) {
    if self?.add(other) == nil { self = other }
  }
}
