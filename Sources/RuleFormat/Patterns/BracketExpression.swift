extension PatternScanner {
  /// A set whose “[” has been read. Unlike in ICU, a “[” inside of it is an ordinary character.
  mutating func parseBracketExpression(depth: Int = 0) throws(PatternError) -> ScalarSet {
    let start = position - 1
    guard depth < 8 else { throw error("Sets nest more than 8 deep.", at: start) }
    var set = ScalarSet(isNegated: take("^"))
    var isFirst = true
    while let next = peek {
      position += 1
      if next == "]", !isFirst { return set }
      isFirst = false
      if next == "-", peek == "[", !set.items.isEmpty {
        position += 1
        set.subtracted.append(try parseBracketExpression(depth: depth + 1))
        guard take("]") else {
          throw error("A subtracted set must be the last part of its set.")
        }
        return set
      }
      set.items.append(try parseItem(beginningWith: next))
    }
    throw error("This set of characters is never closed by “]”.", at: start)
  }

  private mutating func parseItem(
    beginningWith first: Unicode.Scalar
  ) throws(PatternError) -> ScalarSet.Item {
    let start = position - 1
    let low: Unicode.Scalar
    switch try parseMember(beginningWith: first) {
    case .scalar(let scalar): low = scalar
    case .set(let item): return item
    default: throw error("This escape has no meaning in a set.", at: start)
    }
    let end = position
    guard peek == "-", let after = peek(1), after != "]", after != "[" else {
      return .range(low, low)
    }
    position += 2
    switch try parseMember(beginningWith: after) {
    case .scalar(let high) where high >= low: return .range(low, high)
    case .scalar: throw error("The bounds of this range are the wrong way round.", at: start)
    default:
      // `[\w-\d]`, `[a-\w]`: the hyphen is an ordinary character.
      position = end
      return .range(low, low)
    }
  }

  private mutating func parseMember(
    beginningWith first: Unicode.Scalar
  ) throws(PatternError) -> PatternEscape {
    guard first == "\\" else { return .scalar(first) }
    let start = position - 1
    if take("b") { return .scalar("\u{8}") }
    return try parseClassOrScalarEscape(from: start)
  }
}
