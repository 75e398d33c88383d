/// What a form of one spelling custom is in another, looked up in place.
///
/// The keys are forms. What belongs to one is, for each custom that does not prefer it, a digit
/// (its place in `EnglishLocales.each`) and what that custom writes; several corrections of a
/// custom follow each other, parted by commas. A `+` before the digit says that the form is
/// accepted there beside the preferred one, a `~` that it is seldom used, but not wrong.
package struct VariantTable: Sendable {
  private let lines: SortedLines

  package init(_ lines: SortedLines) { self.lines = lines }

  /// What customs say to a form.
  package struct Entry: Sendable, Equatable {
    /// The customs that prefer the form to others.
    package var preferring: EnglishLocales = .all
    /// These and the customs that accept it beside the one they prefer.
    package var accepting: EnglishLocales = .all
    /// The customs in which the form is seldom used, but known.
    package var tolerating: EnglishLocales = []
    /// What the customs that do not prefer it write, in the order of `EnglishLocales.each`.
    package var corrections: [(locale: EnglishLocales, forms: [String])] = []

    package static func == (a: Entry, b: Entry) -> Bool {
      a.preferring == b.preferring && a.accepting == b.accepting && a.tolerating == b.tolerating
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
    for field in line.utf8.split(separator: UInt8(ascii: " ")) {
      let isAccepted = field.first == UInt8(ascii: "+")
      let isSeldom = field.first == UInt8(ascii: "~")
      let rest = isAccepted || isSeldom ? field.dropFirst() : field
      guard let digit = rest.first, EnglishLocales.each.indices.contains(Int(digit &- 0x30))
      else { continue }
      let locale = EnglishLocales.each[Int(digit &- 0x30)]
      entry.preferring.remove(locale)
      if !isAccepted { entry.accepting.remove(locale) }
      if isSeldom { entry.tolerating.insert(locale) }
      let forms = rest.dropFirst().split(separator: UInt8(ascii: ","))
      entry.corrections.append((locale, forms.map { String(Substring($0)) }))
    }
    return entry
  }

  /// The lines for `rows`.
  package static func lines(of rows: [VariantRow]) -> [UInt8] {
    SortedLines.table(of: FormVariants.all(in: rows).map { (key: $0.key, value: $0.value.line) })
  }

  /// The forms of `rows` that are right in some custom and not preferred in another, and in which
  /// customs no one would stumble over each. Canada and Australia accept so much beside what they
  /// prefer that it does not count: with all of it nothing would ever be a mix.
  package static func usualLocales(in rows: [VariantRow]) -> [String: EnglishLocales] {
    FormVariants.all(in: rows).filter { $0.value.isRightSomewhere }.mapValues(\.usual)
  }
}

/// What the rows that hold a form say of it, custom by custom.
private struct FormVariants {
  private var preferring: EnglishLocales = []
  private var accepting: EnglishLocales = []
  private var tolerating: EnglishLocales = []
  private var corrections = [[String]](repeating: [], count: EnglishLocales.each.count)

  /// The forms of `rows` that some custom does not prefer.
  static func all(in rows: [VariantRow]) -> [String: FormVariants] {
    var forms: [String: FormVariants] = [:]
    for row in rows {
      for form in row.forms { forms[form, default: FormVariants()].add(row, for: form) }
    }
    return forms.filter { $0.value.preferring != .all }
  }

  var isRightSomewhere: Bool { !preferring.union(accepting).isEmpty }

  var usual: EnglishLocales {
    preferring.union(accepting.union(tolerating).intersection([.american, .british]))
  }

  mutating func add(_ row: VariantRow, for form: String) {
    for (locale, (place, column)) in zip(EnglishLocales.each, row.columns.enumerated()) {
      if column.preferred == form {
        preferring.insert(locale)
      } else if !corrections[place].contains(column.preferred) {
        corrections[place].append(column.preferred)
      }
      if column.accepted.contains(form) { accepting.insert(locale) }
      if column.seldom.contains(form) { tolerating.insert(locale) }
    }
  }

  /// Empty where every custom prefers the form.
  var line: String {
    zip(EnglishLocales.each, corrections.enumerated())
      .filter { locale, _ in !preferring.contains(locale) }
      .map { locale, correction in
        let mark = accepting.contains(locale) ? "+" : tolerating.contains(locale) ? "~" : ""
        return "\(mark)\(correction.offset)" + correction.element.joined(separator: ",")
      }
      .joined(separator: " ")
  }
}
