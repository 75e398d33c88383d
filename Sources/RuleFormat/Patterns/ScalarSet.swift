import SourceText

/// A bracket expression or class escape of a pattern.
struct ScalarSet: Sendable, Equatable {
  var isNegated = false
  var items: [Item] = []
  /// What .NET takes away with `-[…]`, in brackets of its own.
  var subtracted: [ScalarSet] = []

  enum Item: Sendable, Equatable {
    case range(Unicode.Scalar, Unicode.Scalar)
    case word(negated: Bool), digit(negated: Bool), space(negated: Bool)
    /// A Unicode property as ICU names it: `L`, `Block=Cyrillic`.
    case property(String, negated: Bool)

    fileprivate var holdsAllCases: Bool {
      switch self {
      case .word, .digit, .space: true
      case .range(let first, let last): last < "A" || first > "Z" && last < "a"
      case .property: false
      }
    }
  }

  /// Whether it is plain that each letter is in it in both cases or in none, so that folding case
  /// changes nothing.
  var holdsAllCases: Bool {
    items.allSatisfy(\.holdsAllCases) && subtracted.allSatisfy(\.holdsAllCases)
  }

  static let space = ScalarSet(items: [.space(negated: false)])
  static let everything = ScalarSet(items: [.space(negated: false), .space(negated: true)])

  /// Its members in order, where they are at most `limit`; nil otherwise.
  func members(limit: Int) -> [Unicode.Scalar]? {
    guard !isNegated, subtracted.isEmpty else { return nil }
    var members: [Unicode.Scalar] = []
    for item in items {
      guard case .range(let first, let last) = item,
        last.value - first.value < limit - members.count
      else { return nil }
      for value in first.value...last.value {
        if let scalar = Unicode.Scalar(value), !members.contains(scalar) { members.append(scalar) }
      }
    }
    return members
  }
}

extension ScalarSet {
  /// Whether a scalar is a member; properties of Unicode are not decided here.
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    let isListed = items.contains { item in
      switch item {
      case .range(let first, let last): first <= scalar && scalar <= last
      case .word(let negated): WordCharacters.contains(scalar) != negated
      case .digit(let negated):
        (scalar.properties.generalCategory == .decimalNumber) != negated
      case .space(let negated): scalar.isWhitespace != negated
      case .property: false
      }
    }
    return isListed != isNegated
  }
}
