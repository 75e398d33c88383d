import SourceText

/// The characters of a pattern and what stands at the next of them: the lexical half of the parser.
struct PatternScanner {
  private let scalars: [Unicode.Scalar]
  /// In scalars.
  var position = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  var isAtEnd: Bool { position == scalars.count }
  var peek: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  mutating func next() -> Unicode.Scalar? {
    guard position < scalars.count else { return nil }
    position += 1
    return scalars[position - 1]
  }

  mutating func stepBack() { position -= 1 }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// The scalars before `end`, which is passed over; nil where it does not come.
  mutating func takeUntil(_ end: Unicode.Scalar) -> String? {
    guard let index = scalars[position...].firstIndex(of: end) else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[position..<index])
    position = index + 1
    return String(text)
  }

  /// An error at the scalar `index`, or at the next one.
  func error(_ message: String, at index: Int? = nil) -> PatternError {
    let offset = scalars.prefix(index ?? position).reduce(0) { $0 + UTF8.width($1) }
    return PatternError(message: message, offset: offset)
  }

  mutating func skipSpaceAndComments() throws(PatternError) {
    while let next = peek {
      if next.isWhitespace {
        position += 1
      } else if next == "#" {
        while let other = self.next(), other != "\n" {}
      } else {
        return
      }
    }
  }

  /// A quantifier with its laziness. Braces that hold no bounds are ordinary characters.
  mutating func takeQuantifier() -> Pattern.Quantifier? {
    var bounds: (Int, Int?)
    switch peek {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      let start = position
      position += 1
      guard let counted = takeBounds() else {
        position = start
        return nil
      }
      bounds = counted
      position -= 1
    default: return nil
    }
    position += 1
    return Pattern.Quantifier(minimum: bounds.0, maximum: bounds.1, isLazy: take("?"))
  }

  private mutating func takeBounds() -> (Int, Int?)? {
    guard let minimum = takeNumber() else { return nil }
    var maximum: Int? = minimum
    if take(",") { maximum = takeNumber() }
    return take("}") ? (minimum, maximum) : nil
  }

  /// A decimal number, held at 99,999.
  mutating func takeNumber() -> Int? {
    let start = position
    var value = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      value = min(99_999, value * 10 + Int(digit.value) - 48)
      position += 1
    }
    return position > start ? value : nil
  }
}

/// What an opening parenthesis begins.
enum GroupOpening {
  case group(Pattern.Group)
  case capturing(name: String?)
  /// `(?i)`: from here to the end of the group around it.
  case flags(PatternParser.Flags)
  /// `(?i:`
  case scopedFlags(PatternParser.Flags)
}

extension PatternScanner {
  /// What follows a “(”. nil for a comment, which is passed over.
  mutating func parseGroupOpening(
    flags: PatternParser.Flags
  ) throws(PatternError) -> GroupOpening? {
    let start = position - 1
    guard take("?") else { return .capturing(name: nil) }
    let kind = next()
    switch kind {
    case ":": return .group(.plain)
    case "=": return .group(.lookahead(negative: false))
    case "!": return .group(.lookahead(negative: true))
    case ">": return .group(.atomic)
    case "#":
      guard takeUntil(")") != nil else { throw error("This comment is never closed.", at: start) }
      return nil
    case "<" where take("="): return .group(.lookbehind(negative: false))
    case "<" where take("!"): return .group(.lookbehind(negative: true))
    case "<", "'": return try parseName(until: kind == "'" ? "'" : ">", from: start)
    case "P" where take("<"): return try parseName(until: ">", from: start)
    case "(": throw error("Conditional groups “(?(…)” cannot be run.", at: start)
    default:
      stepBack()
      return try parseFlags(flags, from: start)
    }
  }

  private mutating func parseName(
    until end: Unicode.Scalar, from start: Int
  ) throws(PatternError) -> GroupOpening {
    guard let name = takeUntil(end), !name.isEmpty else {
      throw error("The name of this group never ends.", at: start)
    }
    if name.contains("-") { throw error("Balancing groups cannot be run.", at: start) }
    return .capturing(name: name)
  }

  private mutating func parseFlags(
    _ flags: PatternParser.Flags, from start: Int
  ) throws(PatternError) -> GroupOpening {
    var flags = flags
    var value = true
    while let letter = next() {
      switch letter {
      case "-": value = false
      case "i": flags.caseless = value
      case "m": flags.multiline = value
      case "s": flags.dotAll = value
      case "x": flags.extended = value
      case "n": break
      case ")": return .flags(flags)
      case ":": return .scopedFlags(flags)
      default: throw error("“(?\(letter)” begins no kind of group.", at: start)
      }
    }
    throw error("This group is never closed.", at: start)
  }
}
