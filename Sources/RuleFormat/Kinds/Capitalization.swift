import Linting
import SourceText

/// `extends: capitalization`: reports a text that is not written in the case asked for.
package struct Capitalization: Sendable {
  package enum Form: Sendable {
    case title, sentence, lower, upper
    case pattern(LocatedText)
  }

  package enum Style: String, Sendable, CaseIterable {
    case ap = "AP"
    case chicago = "Chicago"
  }

  package var match = Form.title
  package var style = Style.ap
  package var exceptions: [LocatedText] = []
  /// Ends of words after which a sentence begins anew.
  package var indicators: [LocatedText] = []
  /// The share of words that must be right.
  package var threshold = 0.8
  /// A pattern at the start that is no part of the text.
  package var prefix: LocatedText?
  package var vocab = true
}

extension Capitalization {
  /// What `match` calls them; anything else is a pattern.
  private static let forms: [(name: String, form: Form)] = [
    ("$title", .title), ("$sentence", .sentence), ("$lower", .lower), ("$upper", .upper),
  ]

  init(reading keys: inout MappingReader) {
    if let match = keys.requiredString("match") {
      let named = Self.forms.first { $0.name == match.text }
      self.match = named?.form ?? .pattern(match)
      // As a pattern it would look for something behind the end of the text.
      if named == nil, match.text.hasPrefix("$") {
        let names = Self.forms.map(\.name)
        let hint =
          NearestName.to(match.text, among: names)
          .map { "did you mean “\($0)”?" } ?? "there are \(names.joined(separator: ", "))."
        keys.report(match.range, "No case is called “\(match.text)”; \(hint)")
      }
    }
    style = keys.choice("style", as: Style.self) ?? .ap
    exceptions = keys.strings("exceptions")
    indicators = keys.strings("indicators")
    threshold = keys.number("threshold").flatMap { $0 > 0 ? $0 : nil } ?? 0.8
    prefix = keys.string("prefix")
    vocab = keys.bool("vocab", default: true)
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    func add(_ text: LocatedText) -> PatternSetNumber {
      var source = PatternSource(choices: [text])
      source.isMultiline = false
      return compiler.addOwn(source)
    }
    var pattern: PatternSetNumber?
    if case .pattern(let text) = match { pattern = add(text) }
    let known = exceptions.map(\.text) + (vocab ? compiler.surroundings.vocabulary.map(\.text) : [])
    return CapitalizationCheck(
      rule: self, pattern: pattern, prefix: prefix.map { add($0) },
      converter: CaseConverter(known: known),
      exceptions: compiler.exceptions(exceptions, vocabulary: vocab))
  }
}

private struct CapitalizationCheck: DeclaredCheck {
  let rule: Capitalization
  let pattern: PatternSetNumber?
  let prefix: PatternSetNumber?
  let converter: CaseConverter
  let exceptions: Exceptions

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    let text = unit.string
    guard let expected = expected(text, unit, context) else { return }
    var replacements: [String] = []
    if case .replace(let given)? = context.rule.action {
      replacements = given
      if given.isEmpty, isConverted { replacements = [expected] }
    }
    context.add(
      unit.range, in: unit, [.text(text), .text(expected)], replacements: replacements)
  }

  private var isConverted: Bool {
    switch rule.match {
    case .title, .sentence: true
    case .lower, .upper, .pattern: false
    }
  }

  /// What the text should be; nil where it is right.
  private func expected(_ text: String, _ unit: TextUnit, _ context: CheckContext) -> String? {
    let isExcused = { exceptions.holdTerm(of: unit.range, in: unit, context) }
    switch rule.match {
    case .lower:
      let expected = text.lowercased()
      return text == expected || isExcused() ? nil : expected
    case .upper:
      let expected = text.uppercased()
      return text == expected || isExcused() ? nil : expected
    case .pattern(let written):
      let isRight = pattern.map { context.matches($0, unit.text, unit.range) } ?? true
      return isRight || isExcused() ? nil : written.text
    case .title:
      let start = prefixEnd(unit, context)
      let expected = converter.title(unit.text.string(start.rest), style: rule.style)
      return isClose(text, start.prefix + expected, context) ? nil : start.prefix + expected
    case .sentence:
      let start = prefixEnd(unit, context)
      let expected = converter.sentence(
        unit.text.string(start.rest), indicators: rule.indicators.map(\.text))
      return isClose(text, start.prefix + expected, context) ? nil : start.prefix + expected
    }
  }

  private func prefixEnd(
    _ unit: TextUnit, _ context: CheckContext
  ) -> (prefix: String, rest: ByteRange) {
    guard let prefix else { return ("", unit.range) }
    var search = context.search(prefix, in: unit.text, unit.range)
    guard let match = search.next(), match.range.start == unit.range.start else {
      return ("", unit.range)
    }
    return (
      unit.text.string(match.range), ByteRange(match.range.end, unit.range.end)
    )
  }

  private func words(_ text: String, _ context: CheckContext) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withBytes { view in
      CaseConverter.words(view, terms: exceptions.terms(in: view, context)).map { view.string($0) }
    }
  }

  /// Whether enough words of the text are as expected.
  private func isClose(_ text: String, _ expected: String, _ context: CheckContext) -> Bool {
    let words = self.words(text, context)
    let wanted = self.words(expected, context)
    guard !words.isEmpty else { return true }
    var right = 0
    for (index, word) in words.enumerated() {
      if index >= wanted.count || word == wanted[index] || exceptions.hold(word, context) {
        right += 1
      } else if case .title = rule.match {
        if word == word.uppercased() { right += 1 }
      } else if index == 0, word != CaseConverter.titled(word.lowercased()) {
        return false
      }
    }
    return Double(right) / Double(words.count) >= rule.threshold
  }
}
