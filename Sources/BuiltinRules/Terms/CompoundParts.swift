import Lexicon
import ShippedLexicon

/// What stands before and behind the hyphen of a compound.
struct CompoundParts {
  private let first: Substring
  private let last: Substring

  /// Nil for what has no hyphen.
  init?(_ compound: String) {
    let parts = compound.split(separator: "-")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// Whether it may be another word than the one without a hyphen: "re-sign", "resign".
  var isDistinct: Bool { Self.distinct.contains(first) }

  /// The same, where many posts have the word without a hyphen: then only words count that are
  /// known to have another sense with it.
  var isKnownToBeDistinct: Bool {
    switch first {
    case "re": Self.changedByRe.contains(last)
    case "co": last == "op"
    // Dictionaries have it either way.
    case "stand": last == "alone"
    default: false
    }
  }

  /// Whether it may be the noun or adjective beside a verb of two words: "built-in", "set-up".
  var isNoun: Bool { Self.particles.contains(last) }

  /// Whether the lexicon has both.
  var areWords: Bool {
    [first, last].allSatisfy { ShippedLexicon.words.facts(of: String($0)).isKnown }
  }

  private static let distinct: Set<Substring> = [
    "re", "co", "un", "pro", "over", "under", "out", "a", "run",
  ]

  private static let particles: Set<Substring> = [
    "in", "out", "up", "off", "on", "down", "by", "to", "back", "over", "only", "like",
  ]

  /// With "re" and no hyphen, these make words of another sense.
  private static let changedByRe: Set<Substring> = [
    "act", "bound", "cede", "claim", "coil", "count", "course", "cover", "create", "creation",
    "dress", "fer", "form", "formed", "forms", "fund", "fuse", "lay", "lease", "leased", "leases",
    "mark", "marks", "move", "moved", "petition", "place", "ply", "port", "present", "presented",
    "presents", "press", "prove", "search", "sent", "serve", "served", "side", "sign", "signed",
    "signing", "signs", "solve", "solved", "solves", "solving", "sort", "sorted", "sound", "store",
    "stored", "strain", "tire", "tort", "tract", "treat", "turn", "view",
  ]
}
