/// Spelling customs of English: where a form is right.
package struct EnglishLocales: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let american = EnglishLocales(rawValue: 1)
  /// British with -ise, as most publishers have it.
  package static let britishIse = EnglishLocales(rawValue: 2)
  /// British with -ize, as Oxford has it.
  package static let britishIze = EnglishLocales(rawValue: 4)
  package static let canadian = EnglishLocales(rawValue: 8)
  package static let australian = EnglishLocales(rawValue: 16)
  package static let all = EnglishLocales(rawValue: 31)
  /// Both customs of Britain.
  package static let british: EnglishLocales = [.britishIse, .britishIze]

  /// Each custom alone, in the order of its bits and of the columns of a table of variants.
  package static let each: [EnglishLocales] = [
    .american, .britishIse, .britishIze, .canadian, .australian,
  ]

  /// The customs that are right in a region (ISO 3166), of which a word need fit but one; nil for
  /// a region whose customs are mixed or unknown.
  package init?(region: String) {
    switch region {
    case "US", "PH", "PR", "LR": self = .american
    case "GB", "UK", "IE", "ZA", "IN", "MT", "HK", "SG", "KE", "NG", "ZW": self = .british
    case "CA": self = .canadian
    case "AU", "NZ": self = .australian
    default: return nil
    }
  }

  /// What a person calls it: "British".
  package var adjective: String {
    if isSubset(of: .british) { return "British" }
    switch self {
    case .american: return "American"
    case .canadian: return "Canadian"
    case .australian: return "Australian"
    default: return "English"
    }
  }
}
