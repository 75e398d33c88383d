import SourceText

/// Writes a pattern in the syntax of ICU's regular expressions.
///
/// What .NET means and ICU writes otherwise is put into ICU's words: sets and braces are escaped
/// throughout, groups lose their names, look-behind is given a bound.
struct ICUPatternWriter {
  /// How far an unbounded repetition inside a look-behind reaches, in characters; within another
  /// repetition less, since the bounds multiply.
  private static let lookbehindReach = 200
  private static let nestedLookbehindReach = 20

  private var text = ""
  private var isCaseless = false
  private var lookbehindDepth = 0
  private var repetitionDepth = 0

  static func write(_ pattern: Pattern) -> String {
    var writer = ICUPatternWriter()
    writer.write(pattern)
    return writer.text
  }

  private mutating func write(_ pattern: Pattern) {
    switch pattern {
    case .empty: break
    case .scalar(let scalar, let caseless):
      set(caseless: caseless, for: scalar)
      text += Self.escaped(scalar)
    case .any(newlines: false): text += "."
    case .any(newlines: true): write(.set(.everything, caseless: false))
    case .set(let set, let caseless):
      // ICU closes a caseless set over case code point by code point: 140,000 of them for `\w`,
      // which takes 2 ms and adds none.
      self.set(caseless: caseless && !set.holdsAllCases, for: nil)
      text += Self.written(set)
    case .sequence(let parts): for part in parts { write(part) }
    case .alternation(let branches): writeAlternation(branches)
    case .group(let content, let kind): writeGroup(content, kind)
    case .quantified(let content, let bounds): writeQuantified(content, bounds)
    case .assertion(let assertion): text += Self.written(assertion)
    case .backreference(let number?, let caseless):
      set(caseless: caseless, for: nil)
      // A digit that follows must not be read as part of the number.
      text += "(?:\\\(number))"
    case .backreference(nil, _): text += "(?!)"
    }
  }

  /// Switches case folding where the next character needs it otherwise.
  private mutating func set(caseless: Bool, for scalar: Unicode.Scalar?) {
    guard caseless != isCaseless, scalar?.isCased ?? true else { return }
    text += caseless ? "(?i)" : "(?-i)"
    isCaseless = caseless
  }

  private mutating func writeAlternation(_ branches: [Pattern]) {
    // Flags do not reach beyond a group, so each branch says what it needs.
    let outer = isCaseless
    text += "(?:"
    for (index, branch) in branches.enumerated() {
      if index > 0 { text += "|" }
      write(branch)
    }
    text += ")"
    isCaseless = outer
  }

  private mutating func writeGroup(_ content: Pattern, _ kind: Pattern.Group) {
    let outer = isCaseless
    switch kind {
    case .plain: text += "(?:"
    case .capturing: text += "("
    case .atomic: text += "(?>"
    case .lookahead(let negative): text += negative ? "(?!" : "(?="
    case .lookbehind(let negative): text += negative ? "(?<!" : "(?<="
    }
    let isLookbehind = kind == .lookbehind(negative: true) || kind == .lookbehind(negative: false)
    if isLookbehind { lookbehindDepth += 1 }
    write(content)
    if isLookbehind { lookbehindDepth -= 1 }
    text += ")"
    isCaseless = outer
  }

  private mutating func writeQuantified(_ content: Pattern, _ bounds: Pattern.Quantifier) {
    // ICU has fast loops for a single set or character, but not for one in a group.
    let needsGroup =
      switch content {
      case .scalar, .set, .any, .group, .backreference: false
      case .empty, .sequence, .alternation, .quantified, .assertion: true
      }
    repetitionDepth += 1
    if needsGroup { writeGroup(content, .plain) } else { write(content) }
    repetitionDepth -= 1
    var maximum = bounds.maximum
    if lookbehindDepth > 0, maximum == nil {
      maximum =
        bounds.minimum
        + (repetitionDepth == 0 ? Self.lookbehindReach : Self.nestedLookbehindReach)
    }
    switch (bounds.minimum, maximum) {
    case (0, nil): text += "*"
    case (1, nil): text += "+"
    case (0, 1): text += "?"
    case (let minimum, nil): text += "{\(minimum),}"
    case (let minimum, let maximum?) where minimum == maximum: text += "{\(minimum)}"
    case (let minimum, let maximum?): text += "{\(minimum),\(maximum)}"
    }
    if bounds.isLazy { text += "?" }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": String(Character(scalar))
    case "\n": "\\n"
    case "\t": "\\t"
    case " ": " "
    case _ where scalar.isASCII && scalar.value >= 32 && scalar.value < 127: "\\\(scalar)"
    case _ where scalar.value < 256: "\\x{\(String(scalar.value, radix: 16))}"
    default: String(Character(scalar))
    }
  }

  private static func written(_ assertion: Pattern.Assertion) -> String {
    switch assertion {
    case .wordBoundary: "\\b"
    case .notWordBoundary: "\\B"
    case .lineStart: "(?m:^)"
    case .lineEnd: "(?m:$)"
    case .textStart: "\\A"
    case .textEndOrLastLine: "\\Z"
    case .textEnd: "\\z"
    case .previousMatchEnd: "\\G"
    }
  }

  private static func written(_ set: ScalarSet) -> String {
    var text = set.isNegated ? "[^" : "["
    for item in set.items {
      switch item {
      case .range(let first, let last):
        text += escaped(first)
        if last != first { text += "-" + escaped(last) }
      case .word(let negated): text += negated ? "\\W" : "\\w"
      case .digit(let negated): text += negated ? "\\D" : "\\d"
      case .space(let negated): text += negated ? "\\S" : "\\s"
      case .property(let name, let negated): text += (negated ? "\\P{" : "\\p{") + name + "}"
      }
    }
    text += "]"
    // .NET takes the subtracted set from the whole, after its negation.
    for part in set.subtracted { text = "[" + text + "--" + written(part) + "]" }
    return text
  }
}
