import Foundation
import Lexicon

/// Reads the lists of SCOWL, the Spell Checker Oriented Word Lists, as Debian's package `scowl`
/// installs them: a file for each spelling category, class and size.
struct ScowlReader {
  /// The largest size that is read; the next one holds words that no dictionary has.
  private static let largest = 80

  /// The words of all lists below `folder`. Possessives are left out: they are regular.
  static func words(in folder: URL) throws -> WordList {
    var list = WordList()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() {
      guard let file = ListName(name), let size = WordFacts.Level(size: file.size),
        file.size <= largest
      else { continue }
      let facts = WordFacts(locales: file.locales, level: size, marks: file.marks)
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for word in text.split(whereSeparator: \.isNewline) where !word.hasSuffix("'s") {
        list.add(String(word), facts)
      }
    }
    return list
  }
}

/// What the name of a list says: `british_variant_1-words.35`.
private struct ListName {
  let locales: EnglishLocales
  let marks: WordFacts.Marks
  let size: Int

  init?(_ name: String) {
    guard let dash = name.firstIndex(of: "-"), let dot = name.lastIndex(of: "."), dash < dot,
      let size = Int(name[name.index(after: dot)...]),
      let locales = Self.locales[String(name[..<dash])],
      let marks = Self.marks[String(name[name.index(after: dash)..<dot])]
    else { return nil }
    (self.locales, self.marks, self.size) = (locales, marks, size)
  }

  /// Variants of the first two ranks are accepted where they belong to; those of the third are
  /// hardly right anywhere.
  private static let locales: [String: EnglishLocales] = [
    "english": .all, "american": .american, "british": .britishIse, "british_z": .britishIze,
    "canadian": .canadian, "australian": .australian, "variant_1": .american,
    "variant_2": .american, "variant_3": [], "british_variant_1": .british,
    "british_variant_2": .british, "canadian_variant_1": .canadian,
    "canadian_variant_2": .canadian, "australian_variant_1": .australian,
    "australian_variant_2": .australian,
  ]

  private static let marks: [String: WordFacts.Marks] = [
    "words": [], "upper": .name, "proper-names": .name, "abbreviations": .abbreviation,
    "contractions": .contraction,
  ]
}
