/// What a form of one spelling custom is in another, looked up in place.
///
/// The keys are forms. What belongs to one is, for each custom that does not accept it, a digit (its
/// place in `EnglishLocales.each`) and what that custom writes; several corrections of a custom
/// follow each other, parted by commas. A `~` before the digit says that the form is seldom used
/// there, but not wrong.
package struct VariantTable: Sendable {
  private let lines: SortedLines

  package init(_ lines: SortedLines) { self.lines = lines }

  /// What customs say to a form.
  package struct Entry: Sendable, Equatable {
    /// The customs that accept the form, seldom used ones left out.
    package var accepting: EnglishLocales = .all
    /// The customs in which the form is seldom used, but known.
    package var tolerating: EnglishLocales = []
    /// What the customs that do not accept it write, in the order of `EnglishLocales.each`.
    package var corrections: [(locale: EnglishLocales, forms: [String])] = []

    package static func == (a: Entry, b: Entry) -> Bool {
      a.accepting == b.accepting && a.tolerating == b.tolerating
        && a.corrections.elementsEqual(b.corrections) { $0 == $1 }
    }

    /// What is written where one of `locales` is the custom; empty where one of them accepts the
    /// form.
    package func corrections(for locales: EnglishLocales) -> [String] {
      guard accepting.isDisjoint(with: locales) else { return [] }
      return corrections.first { !locales.isDisjoint(with: $0.locale) }?.forms ?? []
    }
  }

  /// What the table says to `form`, which must be in small letters; nil where it is not in it.
  package func entry(for form: String) -> Entry? {
    lines.value(of: form).map(Self.entry)
  }

  private static func entry(of line: Substring) -> Entry {
    var entry = Entry()
    for field in line.split(separator: " ") {
      let isSeldom = field.first == "~"
      let rest = isSeldom ? field.dropFirst() : field
      guard let place = rest.first?.wholeNumberValue, EnglishLocales.each.indices.contains(place)
      else { continue }
      let locale = EnglishLocales.each[place]
      entry.accepting.remove(locale)
      if isSeldom { entry.tolerating.insert(locale) }
      entry.corrections.append((locale, rest.dropFirst().split(separator: ",").map(String.init)))
    }
    return entry
  }

  /// The lines for `rows`.
  package static func lines(of rows: [VariantRow]) -> [UInt8] {
    var forms: [String: FormVariants] = [:]
    for row in rows {
      for form in row.forms { forms[form, default: FormVariants()].add(row, for: form) }
    }
    return SortedLines.table(
      of: forms.map { (key: $0.key, value: $0.value.line) }.filter { !$0.value.isEmpty })
  }
}

/// What the rows that hold a form say of it, custom by custom.
private struct FormVariants {
  private var accepting: EnglishLocales = []
  private var tolerating: EnglishLocales = []
  private var corrections = [[String]](repeating: [], count: EnglishLocales.each.count)

  mutating func add(_ row: VariantRow, for form: String) {
    for (place, column) in row.columns.enumerated() {
      let locale = EnglishLocales.each[place]
      if column.preferred == form || column.accepted.contains(form) {
        accepting.insert(locale)
      } else if !corrections[place].contains(column.preferred) {
        corrections[place].append(column.preferred)
      }
      if column.seldom.contains(form) { tolerating.insert(locale) }
    }
  }

  /// Empty where every custom accepts the form.
  var line: String {
    EnglishLocales.each.indices.filter { !accepting.contains(EnglishLocales.each[$0]) }
      .map { place in
        let mark = tolerating.contains(EnglishLocales.each[place]) ? "~" : ""
        return "\(mark)\(place)" + corrections[place].joined(separator: ",")
      }
      .joined(separator: " ")
  }
}
