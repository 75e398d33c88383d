import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum NaturalLogarithm {
  static func of(_ value: Double) -> Double { log(value) }
}

/// Reads a formula by precedence, with a stack of its own instead of recursion (the shunting-yard
/// method of Dijkstra).
struct FormulaParser {
  private let bytes: [UInt8]
  private var position = 0
  private var steps: [Formula.Step] = []
  private var waiting: [Waiting] = []
  private var expectsOperand = true

  private enum Waiting: Equatable {
    case parenthesis
    case step(Formula.Step, precedence: Int)
  }

  /// `startsWithResult`: a condition such as `> 9`, which goes on from the value of the formula.
  static func parse(
    _ text: String, startsWithResult: Bool = false
  ) throws(Formula.SyntaxError) -> Formula {
    var parser = FormulaParser(text, startsWithResult: startsWithResult)
    return try parser.parse()
  }

  private init(_ text: String, startsWithResult: Bool) {
    bytes = Array(text.utf8)
    if startsWithResult {
      steps.append(.variable(Formula.resultName))
      expectsOperand = false
    }
  }

  private mutating func parse() throws(Formula.SyntaxError) -> Formula {
    while true {
      while position < bytes.count, bytes[position] == 0x20 || bytes[position] &- 9 < 5 {
        position += 1
      }
      guard position < bytes.count else { break }
      if expectsOperand { try parseOperand() } else { try parseOperator() }
    }
    if expectsOperand { throw error("A value is missing at the end of this formula.") }
    while let last = waiting.popLast() {
      guard case .step(let step, _) = last else { throw error("A “(” is never closed.") }
      steps.append(step)
    }
    return Formula(steps: steps)
  }

  private func error(_ message: String, at offset: Int? = nil) -> Formula.SyntaxError {
    Formula.SyntaxError(message: message, offset: offset ?? position)
  }

  private mutating func parseOperand() throws(Formula.SyntaxError) {
    let byte = bytes[position]
    switch byte {
    case 0x28:
      waiting.append(.parenthesis)
      position += 1
    case 0x2D, 0x21:
      waiting.append(.step(byte == 0x2D ? .negate : .not, precedence: 6))
      position += 1
    case 0x30...0x39, 0x2E: try parseNumber()
    default: try parseName()
    }
  }

  private mutating func parseNumber() throws(Formula.SyntaxError) {
    let start = position
    while position < bytes.count, bytes[position].isASCIIDigit || bytes[position] == 0x2E {
      position += 1
    }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw error("This is not a number.", at: start)
    }
    steps.append(.number(number))
    expectsOperand = false
  }

  private mutating func parseName() throws(Formula.SyntaxError) {
    let start = position
    while position < bytes.count,
      bytes[position].isASCIIAlphanumeric
        || bytes[position] == 0x5F || bytes[position] == 0x2E
    { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    if Formula.functions.contains(name) {
      waiting.append(.step(.call(name), precedence: 7))
    } else if Formula.variables.contains(name) {
      steps.append(.variable(name))
      expectsOperand = false
    } else {
      throw error("“\(name)” is no count of a post.", at: start)
    }
  }

  private mutating func parseOperator() throws(Formula.SyntaxError) {
    if bytes[position] == 0x29 {
      position += 1
      while let last = waiting.popLast() {
        guard case .step(let step, _) = last else { return }
        steps.append(step)
      }
      throw error("This “)” closes nothing.", at: position - 1)
    }
    let start = position
    guard let (name, precedence) = takeOperator() else {
      throw error("An operator such as “+” or “>” is missing here.", at: start)
    }
    while case .step(let step, let other)? = waiting.last, other >= precedence {
      steps.append(step)
      waiting.removeLast()
    }
    waiting.append(.step(.binary(name), precedence: precedence))
    expectsOperand = true
  }

  private mutating func takeOperator() -> (name: String, precedence: Int)? {
    let rest = bytes[position...]
    for (name, precedence) in Self.operators where rest.starts(with: name.utf8) {
      position += name.utf8.count
      return (name, precedence)
    }
    return nil
  }

  /// Those of two characters first.
  private static let operators = [
    (">=", 3), ("<=", 3), ("==", 3), ("!=", 3), ("&&", 2), ("||", 1), (">", 3), ("<", 3), ("+", 4),
    ("-", 4), ("*", 5), ("/", 5), ("%", 5),
  ]
}
