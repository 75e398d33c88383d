import Foundation
import Lexicon

/// Reads VarCon, the Variant Conversion Info of the makers of SCOWL (version 2020.12.07): a line
/// for each word, in which tags say of each form where it is used and how willingly.
///
/// `A Cv: gray / AV B C: grey` says that A (American) prefers gray and knows grey as a seldom used
/// variant (V), that B (British -ise) and C (Canadian) prefer grey, and that C accepts gray (v). Z
/// is British -ize and D Australian; where Z has no tag, B speaks for it, Z for C, and B for D.
struct VarconReader {
  /// The rows of words that `isKnown` knows and whose forms differ by locale, and with them those
  /// that share a form ("license", for a verb the same everywhere, is a noun only in America).
  static func rows(of text: String, where isKnown: (String) -> Bool) -> [VariantRow] {
    let rows = text.split(whereSeparator: \.isNewline).compactMap { line in
      row(of: line.prefix { $0 != "#" && $0 != "|" }, where: isKnown)
    }
    let differing = Set(rows.filter(\.differs).flatMap(\.forms))
    return rows.filter { $0.differs || !differing.isDisjoint(with: $0.forms) }
  }

  private static func row(of line: Substring, where isKnown: (String) -> Bool) -> VariantRow? {
    var columns: [Character: VariantRow.Column] = [:]
    for part in line.components(separatedBy: " / ") {
      let pieces = part.components(separatedBy: ": ")
      guard pieces.count == 2 else { return nil }
      let form = pieces[1].trimmingCharacters(in: .whitespaces)
      guard isKnown(form) else { continue }
      for tag in pieces[0].split(separator: " ") where tag.first.map(\.isLetter) == true {
        add(form, tag, to: &columns)
      }
    }
    guard let american = columns["A"], let british = columns["B"] else { return nil }
    let oxford = columns["Z"] ?? british
    let all = [american, british, oxford, columns["C"] ?? oxford, columns["D"] ?? british]
    return all.allSatisfy { !$0.preferred.isEmpty } ? VariantRow(all) : nil
  }

  /// Puts a form where its tag says: a letter for the custom and, behind it, `v` for a variant, `V`
  /// for a seldom used one, `.` for an equal, `-` and `x` for what should not be used.
  private static func add(
    _ form: String, _ tag: Substring, to columns: inout [Character: VariantRow.Column]
  ) {
    guard let custom = tag.first else { return }
    var column = columns[custom] ?? VariantRow.Column(preferred: "")
    switch tag.dropFirst() {
    case "", ".":
      if column.preferred.isEmpty { column.preferred = form } else { column.accepted.append(form) }
    case "v": column.accepted.append(form)
    case "V": column.seldom.append(form)
    default: break
    }
    columns[custom] = column
  }
}
