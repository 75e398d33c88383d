import Lexicon

/// Inflections that are put together from their parts as they stand, where a letter should have
/// been doubled, dropped or changed.
enum InflectionSlip {
  /// The right form of `form`, which no common word is: "querys", "discoverd", "additionaly",
  /// "haveing", "submiting". Nil where it is no such slip.
  static func meant(by form: String, upTo level: WordFacts.Level = .common) -> String? {
    candidates(for: form).first {
      Coinage.isWord($0.stem, upTo: level) && Coinage.isWord($0.right, upTo: level)
    }?.right
  }

  private typealias Inflection = (stem: Substring, right: String)

  private static func candidates(for form: String) -> [Inflection] {
    var candidates: [Inflection] = []
    if form.hasSuffix("ys") { candidates.append((form.dropLast(), form.dropLast(2) + "ies")) }
    if form.hasSuffix("aly") { candidates.append((form.dropLast(), form.dropLast() + "ly")) }
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

  /// Programs that run in the background, which are called by a verb and a "d".
  private static let daemons: Set<String> = ["networkd", "launchd", "journald", "connectd"]
}
