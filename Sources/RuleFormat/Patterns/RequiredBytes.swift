import SourceText

/// What every match of a pattern holds: a text that lacks it need not be searched.
struct RequiredBytes: Sendable {
  /// Of each of these a byte.
  var sets: [ByteSet] = []
  /// Of each of these two bytes beside each other: a text is looked through for them only where the
  /// sets are there.
  var pairs: [ByteSet] = []

  /// More sets than that exclude hardly any further block.
  private static let limit = 6

  static let none = RequiredBytes()

  init(sets: [ByteSet] = [], pairs: [ByteSet] = []) {
    self.sets = sets
    self.pairs = pairs
  }

  init(of pattern: Pattern) {
    sets = Self.weighed(pattern).sorted { $0.weight < $1.weight }.prefix(Self.limit).map(\.set)
    pairs = Self.pairs(pattern)
  }

  /// Whether a text that holds the bytes of `content` may hold all of it.
  func mayStand(in content: ByteSet) -> Bool { sets.allSatisfy(content.intersects) }

  /// Whether `range` of `text` holds the pairs.
  func pairsStand(in text: ByteView, _ range: ByteRange) -> Bool {
    pairs.allSatisfy { set in
      var isBefore = false
      for index in range.start..<range.end {
        let isMember = set.contains(text[index])
        if isMember, isBefore { return true }
        isBefore = isMember
      }
      return false
    }
  }

  /// The sets of ASCII of which some part of the pattern takes two or more in a row.
  private static func pairs(_ pattern: Pattern) -> [ByteSet] {
    switch pattern {
    case .sequence(let parts): return parts.flatMap(pairs)
    case .group(let content, let kind): return kind.isLookaround ? [] : pairs(content)
    case .quantified(let content, let bounds):
      guard bounds.minimum > 0 else { return [] }
      guard bounds.minimum > 1, case .set(let set, let caseless) = content,
        let members = set.members(limit: 8), members.allSatisfy(\.isASCII), !caseless
      else { return pairs(content) }
      return [weighed(members, caseless).set]
    case .empty, .scalar, .set, .any, .assertion, .backreference, .alternation: return []
    }
  }

  private struct Weighed {
    var set = ByteSet()
    /// The more, the more blocks hold one of the set.
    var weight = 0

    mutating func insert(_ scalar: Unicode.Scalar) {
      guard scalar.isASCII else {
        set.insert(0x80)
        weight += 4
        return
      }
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      set.insert(byte)
      weight += 1 + (commonest.firstIndex(of: byte).map { 2 * (commonest.count - $0) } ?? 0)
    }

    mutating func formUnion(_ other: Weighed) {
      set.formUnion(other.set)
      weight += other.weight
    }
  }

  /// Bytes of English prose, the most frequent first.
  private static let commonest = Array(" etaoinsrhldcumfpgwybv".utf8)

  private static func weighed(_ pattern: Pattern) -> [Weighed] {
    switch pattern {
    case .empty, .any, .assertion, .backreference: return []
    case .scalar(let scalar, let caseless): return [weighed([scalar], caseless)]
    case .set(let set, let caseless):
      let letters = set.items.filter { $0 != .digit(negated: false) }
      let rest = ScalarSet(isNegated: set.isNegated, items: letters, subtracted: set.subtracted)
      guard let members = rest.members(limit: 40) else { return [] }
      let digits = letters.count < set.items.count ? "0123456789٠".unicodeScalars.map { $0 } : []
      return [weighed(members + digits, caseless)]
    case .sequence(let parts): return Array(parts.flatMap(weighed).prefix(64))
    case .group(let content, let kind): return kind.isLookaround ? [] : weighed(content)
    case .quantified(let content, let bounds): return bounds.minimum > 0 ? weighed(content) : []
    case .alternation(let branches):
      var union = Weighed()
      for branch in branches {
        guard let best = weighed(branch).min(by: { $0.weight < $1.weight }) else { return [] }
        union.formUnion(best)
      }
      return [union]
    }
  }

  private static func weighed(_ scalars: [Unicode.Scalar], _ caseless: Bool) -> Weighed {
    var result = Weighed()
    for scalar in scalars {
      result.insert(scalar)
      guard caseless, scalar.isCased else { continue }
      for other in scalar.properties.lowercaseMapping.unicodeScalars { result.insert(other) }
      for other in scalar.properties.uppercaseMapping.unicodeScalars { result.insert(other) }
    }
    return result
  }
}
