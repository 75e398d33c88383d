/// Reads the .NET dialect of regular expressions, as regexp2 accepts it.
///
/// One parser may read several patterns that stand in one group, such as the tokens of a rule:
/// flags set in one hold in the next, and groups are numbered on.
struct PatternParser {
  /// How deep groups may nest. Rules in the wild stay below ten.
  static let depthLimit = 60

  struct Flags: Equatable {
    var caseless = false
    var multiline = false
    /// `.` also stands for a line feed.
    var dotAll = false
    /// White space and comments are not part of the pattern.
    var extended = false
  }

  var flags: Flags
  /// For each capturing group so far its name, or nil for one that is numbered only.
  private(set) var groups: [String?] = []
  /// References seen, to be resolved once all groups are known.
  var scanner = PatternScanner([])
  private var depth = 0

  init(flags: Flags = Flags()) { self.flags = flags }

  /// Reads one pattern. References to groups are still as written; see `resolvingReferences`.
  mutating func parse(_ text: String) throws(PatternError) -> Pattern {
    scanner = PatternScanner(Array(text.unicodeScalars))
    depth = 0
    let pattern = try parseAlternation()
    guard scanner.isAtEnd else { throw scanner.error("There is no group that this “)” closes.") }
    return pattern
  }

  private mutating func parseAlternation() throws(PatternError) -> Pattern {
    var branches: [Pattern] = []
    repeat { branches.append(try parseSequence()) } while scanner.take("|")
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func parseSequence() throws(PatternError) -> Pattern {
    var parts: [Pattern] = []
    // Most are letters.
    parts.reserveCapacity(12)
    while true {
      if flags.extended { try scanner.skipSpaceAndComments() }
      guard let next = scanner.peek, next != "|", next != ")" else { break }
      let start = scanner.position
      guard let atom = try parseAtom() else { continue }
      parts.append(try parseQuantifiers(of: atom, from: start))
    }
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .sequence(parts)
    }
  }

  /// One atom; nil for what stands for nothing: comments and flags.
  private mutating func parseAtom() throws(PatternError) -> Pattern? {
    guard let next = scanner.next() else { return .empty }
    switch next {
    case "(": return try parseGroup()
    case "[":
      return .set(try scanner.parseBracketExpression(), caseless: flags.caseless)
    case ".": return .any(newlines: flags.dotAll)
    case "^": return .assertion(flags.multiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.multiline ? .lineEnd : .textEndOrLastLine)
    case "\\": return try parseEscape()
    case "*", "+", "?":
      scanner.stepBack()
      throw scanner.error("There is nothing that this “\(next)” could repeat.")
    default: return .scalar(next, caseless: flags.caseless)
    }
  }

  private mutating func parseQuantifiers(
    of atom: Pattern, from start: Int
  ) throws(PatternError) -> Pattern {
    if flags.extended { try scanner.skipSpaceAndComments() }
    guard let quantifier = scanner.takeQuantifier() else { return atom }
    if let next = scanner.peek, next == "*" || next == "+" || next == "?" {
      throw scanner.error("A quantifier cannot follow a quantifier; put the first part in a group.")
    }
    if let maximum = quantifier.maximum, maximum < quantifier.minimum {
      throw scanner.error("The bounds of this repetition are the wrong way round.", at: start)
    }
    if case .group(_, let kind) = atom, kind.isLookaround {
      // Asking twice changes nothing, and asking “perhaps” asks nothing.
      return quantifier.minimum == 0 ? .empty : atom
    }
    if case .assertion = atom { return quantifier.minimum == 0 ? .empty : atom }
    return .quantified(atom, quantifier)
  }

  private mutating func parseGroup() throws(PatternError) -> Pattern? {
    let start = scanner.position - 1
    guard let opening = try scanner.parseGroupOpening(flags: flags) else { return nil }
    var kind = Pattern.Group.plain
    let outer = flags
    switch opening {
    case .flags(let changed):
      flags = changed
      return nil
    case .scopedFlags(let changed): flags = changed
    case .group(let group): kind = group
    case .capturing(let name):
      groups.append(name)
      kind = .capturing(groups.count)
    }
    depth += 1
    guard depth <= Self.depthLimit else {
      throw scanner.error("Groups nest more than \(Self.depthLimit) deep.", at: start)
    }
    let content = try parseAlternation()
    depth -= 1
    flags = outer
    guard scanner.take(")") else { throw scanner.error("This group is never closed.", at: start) }
    return .group(content, kind)
  }

  private mutating func parseEscape() throws(PatternError) -> Pattern {
    let start = scanner.position - 1
    switch try scanner.parseEscape() {
    case .scalar(let scalar): return .scalar(scalar, caseless: flags.caseless)
    case .set(let item): return .set(ScalarSet(items: [item]), caseless: flags.caseless)
    case .assertion(let assertion): return .assertion(assertion)
    case .groupNumber(let number):
      // Without its sign until the names are counted: .NET numbers named groups last.
      return .backreference(-number, caseless: flags.caseless)
    case .groupName(let name):
      guard let index = groups.lastIndex(of: name) else {
        throw scanner.error("No group before this one is called “\(name)”.", at: start)
      }
      return .backreference(index + 1, caseless: flags.caseless)
    }
  }

  /// The tree with each reference by number turned into one to a group of this tree. .NET numbers
  /// the unnamed groups first, then the named ones.
  func resolvingReferences(in pattern: Pattern) -> Pattern {
    let unnamed = groups.indices.filter { groups[$0] == nil }
    let order = unnamed + groups.indices.filter { groups[$0] != nil }
    return pattern.mapReferences { number in
      number > 0 ? number : -number <= order.count ? order[-number - 1] + 1 : nil
    }
  }
}
