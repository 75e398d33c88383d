/// One word in all spelling customs: a line of the table of variants as it is committed.
///
/// Five columns in the order of `EnglishLocales.each`, parted by spaces. Each has the form that
/// custom prefers, then, after commas, others that it accepts; `?` stands before those that are
/// seldom used there.
package struct VariantRow: Sendable, Equatable {
  package let columns: [Column]

  package struct Column: Sendable, Equatable {
    package var preferred: String
    package var accepted: [String]
    package var seldom: [String]

    package init(preferred: String, accepted: [String] = [], seldom: [String] = []) {
      self.preferred = preferred
      self.accepted = accepted
      self.seldom = seldom
    }
  }

  package init(_ columns: [Column]) { self.columns = columns }

  /// Nil where the line has not five columns.
  package init?(parsing line: Substring) {
    let columns = line.split(separator: " ").map { column in
      let forms = column.split(separator: ",").map(String.init)
      return Column(
        preferred: forms.first ?? "", accepted: forms.dropFirst().filter { !$0.hasPrefix("?") },
        seldom: forms.dropFirst().filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) })
    }
    guard columns.count == EnglishLocales.each.count else { return nil }
    self.columns = columns
  }

  package var text: String {
    columns.map { column in
      ([column.preferred] + column.accepted + column.seldom.map { "?" + $0 })
        .joined(separator: ",")
    }
    .joined(separator: " ")
  }

  /// Whether there is a choice of forms.
  package var differs: Bool { forms.count > 1 }

  /// All forms of the row, each once.
  package var forms: Set<String> {
    Set(columns.flatMap { [$0.preferred] + $0.accepted + $0.seldom })
  }
}
