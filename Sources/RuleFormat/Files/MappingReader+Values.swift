import Linting
import SourceText
import TextAnalysis

extension MappingReader {
  package mutating func string(_ name: String) -> LocatedText? { text(name, .text) }

  private mutating func text(
    _ name: String, _ shape: @autoclosure () -> ValueShape
  ) -> LocatedText? {
    guard let entry = entry(name, shape()) else { return nil }
    guard case .text(let text, _) = entry.value else {
      reportValue(
        of: name, entry.value.range, "“\(name)” must be one text, not a list or mapping.")
      return nil
    }
    return text
  }

  /// A text that must be there.
  package mutating func requiredString(_ name: String) -> LocatedText? {
    let text = string(name)
    let isEmpty = entries.contains { $0.name == name }
    require(
      name, isMissing: text == nil, "The key “\(name)” \(isEmpty ? "has no value" : "is missing").")
    return text
  }

  /// A list of texts; one text stands for a list of one.
  package mutating func strings(_ name: String) -> [LocatedText] { texts(name, .list(.text)) }

  private mutating func texts(
    _ name: String, _ shape: @autoclosure () -> ValueShape
  ) -> [LocatedText] {
    guard let entry = entry(name, shape()) else { return [] }
    switch entry.value {
    case .text(let text, _): return [text]
    case .list(let items, _):
      return items.compactMap { item in
        if case .text(let text, _) = item { return text }
        reportValue(
          of: name, item.range,
          "Every item of “\(name)” must be a text; quote one that holds “: ” or begins with “[”.")
        return nil
      }
    case .mapping, .other:
      reportValue(of: name, entry.value.range, "“\(name)” must be a list of texts.")
      return []
    }
  }

  /// A list of language tags of BCP 47, or one.
  package mutating func languages(_ name: String) -> [LocatedText] {
    strings(name).filter { isLanguage($0, name) }
  }

  /// A language tag of BCP 47.
  package mutating func language(_ name: String) -> LocatedText? {
    string(name).flatMap { isLanguage($0, name) ? $0 : nil }
  }

  private mutating func isLanguage(_ tag: LocatedText, _ name: String) -> Bool {
    if LanguageTag(parsing: tag.text) != nil { return true }
    reportValue(of: name, tag.range, "“\(tag.text)” is no language tag, such as en or fr-CA.")
    return false
  }

  /// A list of patterns of whole words; those that cannot be run are left out.
  package mutating func patterns(_ name: String) -> [LocatedText] {
    strings(name).filter { text in
      var source = PatternSource(choices: [text])
      source.isWholeWords = true
      do throws(PatternProblems) {
        _ = try source.parse()
        return true
      } catch {
        for problem in error.all {
          let range = problem.pattern.range(ofByteAt: problem.error.offset)
          reportValue(of: name, range, problem.error.message)
        }
        return false
      }
    }
  }

  /// Pairs of texts in the order of the file.
  package mutating func pairs(_ name: String) -> [(key: LocatedText, value: LocatedText)] {
    guard let entry = entry(name, .pairs) else { return [] }
    guard case .mapping(let entries, _) = entry.value else {
      reportValue(of: name, entry.value.range, "“\(name)” must be a mapping of texts to texts.")
      return []
    }
    var pairs: [(key: LocatedText, value: LocatedText)] = []
    pairs.reserveCapacity(entries.count)
    for entry in entries {
      guard case .text(let key, _) = entry.key, case .text(let value, _) = entry.value else {
        reportValue(of: name, entry.key.range, "“\(name)” must map one text to one text.")
        continue
      }
      pairs.append((key, value))
    }
    return pairs
  }

  package mutating func bool(_ name: String, default fallback: Bool = false) -> Bool {
    guard let text = text(name, .flag) else { return fallback }
    if let value = Bool(loosely: text.text) { return value }
    reportValue(of: name, text.range, "“\(name)” must be true or false.")
    return fallback
  }

  package mutating func integer(_ name: String, default fallback: Int = 0) -> Int {
    guard let text = text(name, .wholeNumber) else { return fallback }
    if let value = Int(text.text), value >= 0 { return value }
    reportValue(of: name, text.range, "“\(name)” must be a whole number, 0 or more.")
    return fallback
  }

  package mutating func number(_ name: String) -> Double? {
    guard let text = text(name, .number) else { return nil }
    if let value = Double(text.text), value.isFinite { return value }
    reportValue(of: name, text.range, "“\(name)” must be a number.")
    return nil
  }

  /// One of the raw values of `Choice`.
  package mutating func choice<Choice: NamedChoice>(
    _ name: String, as type: Choice.Type
  ) -> Choice? {
    choice(name, among: Choice.names).flatMap { Choice(rawValue: $0.text) }
  }

  /// A list of raw values of `Choice`.
  package mutating func choices<Choice: NamedChoice>(
    _ name: String, as type: Choice.Type
  ) -> [Choice] {
    texts(name, .list(.choice(Choice.names))).compactMap { choice(name, $0, as: type) }
  }

  /// The value of a key as one of the raw values of `Choice`.
  package mutating func choice<Choice: NamedChoice>(
    _ name: String, _ value: LocatedText, as type: Choice.Type
  ) -> Choice? {
    choice(name, value, among: Choice.names).flatMap { Choice(rawValue: $0.text) }
  }

  /// One of some names.
  package mutating func choice(_ name: String, among names: [String]) -> LocatedText? {
    text(name, .choice(names)).flatMap { choice(name, $0, among: names) }
  }

  private mutating func choice(
    _ name: String, _ text: LocatedText, among names: [String]
  ) -> LocatedText? {
    if names.contains(text.text) { return text }
    let hint = NearestName.to(text.text, among: names).map { "; did you mean “\($0)”?" } ?? "."
    reportValue(
      of: name, text.range, "“\(name)” must be one of \(names.joined(separator: ", "))\(hint)")
    return nil
  }
}

/// A value that a file gives by name.
package typealias NamedChoice = RawRepresentable<String> & CaseIterable

extension CaseIterable where Self: RawRepresentable<String> {
  package static var names: [String] { allCases.map(\.rawValue) }
}

extension Bool {
  /// What YAML 1.1 and Vale take for true or false.
  package init?(loosely text: String) {
    switch text.lowercased() {
    case "true", "yes", "on", "1", "t", "y": self = true
    case "false", "no", "off", "0", "f", "n": self = false
    default: return nil
    }
  }
}
