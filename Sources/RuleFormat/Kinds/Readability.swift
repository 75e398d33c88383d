/// `extends: readability`: reports a post whose mean grade is too high.
package struct Readability: Sendable {
  package enum Measure: String, Sendable, CaseIterable {
    case gunningFog = "Gunning Fog"
    case colemanLiau = "Coleman-Liau"
    case fleschKincaid = "Flesch-Kincaid"
    case smog = "SMOG"
    case automatedReadability = "Automated Readability"
  }

  package var metrics: [Measure] = []
  package var grade = 0.0
}

extension Readability {
  init(reading keys: inout MappingReader) {
    metrics = keys.choices("metrics", as: Measure.self)
    keys.require("metrics", isMissing: metrics.isEmpty, "A “readability” rule needs “metrics”.")
    grade = keys.number("grade") ?? 0
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    ReadabilityCheck(rule: self)
  }
}

private struct ReadabilityCheck: DeclaredCheck {
  let rule: Readability

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    guard let statistics = TextStatistics(context.post) else { return }
    let sum = rule.metrics.reduce(0) { $0 + statistics.grade($1) }
    let grade = sum / Double(rule.metrics.count)
    if grade > rule.grade { context.addForPost([.number(grade)]) }
  }
}

extension TextStatistics {
  /// The grade by a measure, with the constants of its first publication: the years at school that
  /// a reader of English needs.
  package func grade(_ measure: Readability.Measure) -> Double {
    let wordsPerSentence = words / sentences
    return switch measure {
    case .gunningFog: 0.4 * (wordsPerSentence + 100 * complexWords / words)
    case .colemanLiau: 5.88 * characters / words - 29.6 * sentences / words - 15.8
    case .fleschKincaid: 0.39 * wordsPerSentence + 11.8 * syllables / words - 15.59
    case .smog: 1.0430 * (polysyllabicWords * 30 / sentences).squareRoot() + 3.1291
    case .automatedReadability: 4.71 * characters / words + 0.5 * wordsPerSentence - 21.43
    }
  }

  /// How easy English is to read, by Rudolf Flesch (1948): about 0 where it is very hard, about 100
  /// where it is very easy.
  package var fleschReadingEase: Double {
    206.835 - 1.015 * words / sentences - 84.6 * syllables / words
  }
}
