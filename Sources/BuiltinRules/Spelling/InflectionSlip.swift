import Lexicon

/// Endings that are put to a word as they stand, where a letter should have been doubled, dropped
/// or changed, and endings that are written for others that sound alike.
enum InflectionSlip {
  /// The right form of `form`, which no common word is: "querys", "discoverd", "additionaly",
  /// "haveing", "submiting", "possiblity". Nil where it is no such slip.
  static func meant(by form: String) -> String? {
    inflection(of: form, upTo: .common) ?? ending(of: form, upTo: .common)
  }

  /// The right form of a word with an ending.
  static func inflection(of form: String, upTo level: WordFacts.Level) -> String? {
    candidates(for: form).first {
      Coinage.isWord($0.stem, upTo: level) && Coinage.isWord($0.right, upTo: level)
    }?.right
  }

  /// The word that has another ending of the same sound; nil where there is none.
  private static func ending(of form: String, upTo level: WordFacts.Level) -> String? {
    guard form.utf8.count >= shortestEnding else { return nil }
    for (wrong, right) in endings where form.hasSuffix(wrong) {
      let word = form.dropLast(wrong.utf8.count) + right
      if Coinage.isWord(word, upTo: level) { return String(word) }
    }
    return nil
  }

  private static let endings = [
    ("full", "ful"), ("blity", "bility"), ("blities", "bilities"), ("selfs", "selves"),
    ("cial", "tial"), ("cially", "tially"), ("tion", "sion"), ("tions", "sions"),
    ("sion", "tion"), ("sions", "tions"),
  ]

  private typealias Inflection = (stem: Substring, right: String)

  private static func candidates(for form: String) -> [Inflection] {
    var candidates: [Inflection] = []
    if form.hasSuffix("ys") { candidates.append((form.dropLast(), form.dropLast(2) + "ies")) }
    if form.hasSuffix("aly") { candidates.append((form.dropLast(), form.dropLast() + "ly")) }
    // "Particulary" and "explicitally" are the same slip the other way round.
    if form.hasSuffix("ry"), form.utf8.count >= shortestEnding {
      candidates.append((form.dropLast(), form.dropLast() + "ly"))
    }
    if form.hasSuffix("ally"), !Coinage.isWord(form.dropLast(2)) {
      candidates.append((form.dropLast(4), form.dropLast(4) + "ly"))
    }
    if form.hasSuffix("d"), form.utf8.count >= shortestPast, !daemons.contains(form) {
      candidates.append((form.dropLast(), form.dropLast() + "ed"))
    }
    if form.hasSuffix("eing") {
      candidates.append((form.dropLast(3), form.dropLast(4) + "ing"))
    }
    for suffix in ["ed", "ing"] where form.hasSuffix(suffix) {
      let stem = form.dropLast(suffix.utf8.count)
      guard let last = stem.last, !"aeiouwxy".contains(last) else { continue }
      candidates.append((stem, "\(stem)\(last)\(suffix)"))
    }
    return candidates
  }

  /// In letters.
  private static let shortestPast = 8
  private static let shortestEnding = 7

  /// Programs that run in the background, which are called by a verb and a "d".
  private static let daemons: Set<String> = ["networkd", "launchd", "journald", "connectd"]
}
