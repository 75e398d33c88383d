/// The word list as it is committed: sections of words that share their facts.
///
/// A section begins with its facts in brackets, as `[35 us gb]` or `[50 name]` (no locale stands
/// for all of them; `none` for none), and holds one word a line. Lines with `#` are comments.
package struct WordList: Sendable {
  /// The words and their facts, a word of several sections once, with all marks and locales and the
  /// lowest level of them.
  package private(set) var facts: [String: WordFacts] = [:]

  package init() {}

  /// A line that cannot be read.
  package struct Problem: Error, CustomStringConvertible {
    package let line: Int
    package let description: String
  }

  package mutating func add(_ word: String, _ new: WordFacts) {
    guard let old = facts[word] else {
      facts[word] = new
      return
    }
    facts[word] = WordFacts(
      locales: old.locales.union(new.locales), level: min(old.level, new.level),
      marks: old.marks.union(new.marks))
  }

  /// Marks a word that is in the list; false where it is not.
  package mutating func mark(_ word: String, _ marks: WordFacts.Marks) -> Bool {
    guard let old = facts[word] else { return false }
    facts[word] = WordFacts(
      locales: old.locales, level: old.level, marks: old.marks.union(marks))
    return true
  }

  /// Marks a word of the list as one with variants, at home in `locales` alone.
  package mutating func setVariant(_ word: String, in locales: EnglishLocales) {
    guard let old = facts[word] else { return }
    facts[word] = WordFacts(
      locales: locales, level: old.level, marks: old.marks.union(.variant))
  }

  /// Adds the words of a list in the form of this type.
  package mutating func read(_ text: String) throws(Problem) {
    var section = WordFacts.unknown
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let first = line.first, first != "#" else { continue }
      if first == "[" {
        guard let facts = Self.facts(ofHeading: line) else {
          throw Problem(line: number + 1, description: "\(line) is no heading of a section")
        }
        section = facts
      } else {
        guard section.isKnown else {
          throw Problem(line: number + 1, description: "\(line) stands in no section")
        }
        add(String(line), section)
      }
    }
  }

  /// The list as it is committed, sorted so that two versions of it can be compared.
  package var text: String {
    Dictionary(grouping: facts, by: \.value)
      .sorted { ($0.key.level, $0.key.rawValue) < ($1.key.level, $1.key.rawValue) }
      .map { section in
        let words = section.value.map(\.key).sorted()
        return ([Self.heading(of: section.key)] + words).joined(separator: "\n") + "\n"
      }
      .joined(separator: "\n")
  }

  private static let localeNames: [(EnglishLocales, Substring)] = [
    (.american, "us"), (.britishIse, "gb-ise"), (.britishIze, "gb-ize"), (.canadian, "ca"),
    (.australian, "au"),
  ]

  private static let markNames: [(WordFacts.Marks, Substring)] = [
    (.name, "name"), (.abbreviation, "abbreviation"), (.contraction, "contraction"),
    (.fieldWord, "field"),
  ]

  private static func heading(of facts: WordFacts) -> String {
    var parts = ["\(facts.level.size)"]
    if facts.locales.isEmpty { parts.append("none") }
    if facts.locales != .all {
      parts += localeNames.filter { facts.locales.contains($0.0) }.map { String($0.1) }
    }
    parts += markNames.filter { facts.marks.contains($0.0) }.map { String($0.1) }
    return "[" + parts.joined(separator: " ") + "]"
  }

  private static func facts(ofHeading line: Substring) -> WordFacts? {
    guard line.last == "]" else { return nil }
    let parts = line.dropFirst().dropLast().split(separator: " ")
    guard let size = parts.first.flatMap({ Int($0) }), let level = WordFacts.Level(size: size)
    else {
      return nil
    }
    var locales: EnglishLocales = []
    var marks: WordFacts.Marks = []
    var isNowhere = false
    for part in parts.dropFirst() {
      if let locale = localeNames.first(where: { $0.1 == part }) {
        locales.formUnion(locale.0)
      } else if let mark = markNames.first(where: { $0.1 == part }) {
        marks.formUnion(mark.0)
      } else if part == "none" {
        isNowhere = true
      } else {
        return nil
      }
    }
    return WordFacts(
      locales: locales.isEmpty && !isNowhere ? .all : locales, level: level, marks: marks)
  }
}
