import TextAnalysis

/// What a backslash and its letter stand for.
enum PatternEscape {
  case scalar(Unicode.Scalar)
  case set(ScalarSet.Item)
  case assertion(Pattern.Assertion)
  case groupNumber(Int)
  case groupName(String)
}

extension PatternScanner {
  /// What follows a backslash outside of brackets.
  mutating func parseEscape() throws(PatternError) -> PatternEscape {
    let start = position - 1
    guard let letter = peek else { throw error("The pattern ends in a single “\\”.", at: start) }
    switch letter {
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.notWordBoundary)
    case "A": return assertion(.textStart)
    case "Z": return assertion(.textEndOrLastLine)
    case "z": return assertion(.textEnd)
    case "G": return assertion(.previousMatchEnd)
    case "1"..."9": return .groupNumber(takeNumber() ?? 0)
    case "k":
      position += 1
      let closing: Unicode.Scalar? = take("<") ? ">" : take("{") ? "}" : take("'") ? "'" : nil
      if let closing, let name = takeUntil(closing) { return .groupName(name) }
      throw error("“\\k” needs the name of a group: “\\k<name>”.", at: start)
    default: return try parseClassOrScalarEscape(from: start)
    }
  }

  private mutating func assertion(_ kind: Pattern.Assertion) -> PatternEscape {
    position += 1
    return .assertion(kind)
  }

  /// What a backslash means in brackets as well as outside of them.
  mutating func parseClassOrScalarEscape(
    from start: Int
  ) throws(PatternError) -> PatternEscape {
    guard let letter = next() else { throw error("The pattern ends in a single “\\”.", at: start) }
    switch letter {
    case "w", "W": return .set(.word(negated: letter == "W"))
    case "d", "D": return .set(.digit(negated: letter == "D"))
    case "s", "S": return .set(.space(negated: letter == "S"))
    case "p", "P": return .set(try parseProperty(negated: letter == "P", from: start))
    case "n": return .scalar("\n")
    case "t": return .scalar("\t")
    case "r": return .scalar("\r")
    case "f": return .scalar("\u{C}")
    case "v": return .scalar("\u{B}")
    case "a": return .scalar("\u{7}")
    case "e": return .scalar("\u{1B}")
    case "0"..."7":
      stepBack()
      return .scalar(try takeCode(radix: 8, digits: 1...3, from: start))
    case "x" where take("{"): return .scalar(try takeBracedCode(from: start))
    case "x": return .scalar(try takeCode(radix: 16, digits: 2...2, from: start))
    case "u" where take("{"): return .scalar(try takeBracedCode(from: start))
    case "u": return .scalar(try takeCode(radix: 16, digits: 4...4, from: start))
    case "c":
      guard let control = next(), control.isASCII else {
        throw error("“\\c” needs a letter.", at: start)
      }
      return .scalar(Unicode.Scalar(UInt8(control.value & 0x1F)))
    case "A"..."Z", "a"..."z": throw error("“\\\(letter)” means nothing in a pattern.", at: start)
    default: return .scalar(letter)
    }
  }

  private mutating func takeBracedCode(from start: Int) throws(PatternError) -> Unicode.Scalar {
    let code = try takeCode(radix: 16, digits: 1...6, from: start)
    guard take("}") else { throw error("This escape is never closed by “}”.", at: start) }
    return code
  }

  private mutating func takeCode(
    radix: UInt32, digits: ClosedRange<Int>, from start: Int
  ) throws(PatternError) -> Unicode.Scalar {
    var value: UInt32 = 0
    var count = 0
    while count < digits.upperBound, let digit = peek.flatMap(Self.digitValue), digit < radix {
      value = value * radix + digit
      position += 1
      count += 1
    }
    guard count >= digits.lowerBound, let scalar = Unicode.Scalar(value) else {
      throw error("This escape does not name a character.", at: start)
    }
    return scalar
  }

  private static func digitValue(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 48
    case "a"..."f": scalar.value - 87
    case "A"..."F": scalar.value - 55
    default: nil
    }
  }

  /// The property after `\p`: `{Lu}`, `L`, or a block of .NET such as `{IsCyrillic}`.
  private mutating func parseProperty(
    negated: Bool, from start: Int
  ) throws(PatternError) -> ScalarSet.Item {
    var negated = negated
    var name: String?
    if take("{") { name = takeUntil("}") } else { name = next().map { String(Character($0)) } }
    guard var name, !name.isEmpty else {
      throw error("“\\p” needs the name of a property: “\\p{L}”.", at: start)
    }
    if name.hasPrefix("^") {
      name.removeFirst()
      negated.toggle()
    }
    if name.hasPrefix("Is") { name = "Block=" + name.dropFirst(2) }
    guard (try? RegularExpression("\\p{\(name)}")) != nil else {
      throw error("Unicode has no property “\(name)”.", at: start)
    }
    return .property(name, negated: negated)
  }
}
