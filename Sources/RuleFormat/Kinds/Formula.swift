/// The arithmetic of `metric` rules: numbers, the named counts of a post, `+ - * / %`, comparisons,
/// `&&`, `||`, `!`, parentheses, and the functions of Tengo's `math` that grade formulas use.
///
/// Truth is 1 and 0. Held in postfix order, so that its value needs no recursion.
struct Formula: Sendable, Equatable {
  /// What a condition calls the value of the formula.
  static let resultName = "(result)"

  enum Step: Sendable, Equatable {
    case number(Double)
    case variable(String)
    case call(String)
    case negate, not
    case binary(String)
  }

  struct SyntaxError: Error, Equatable {
    let message: String
    /// In the UTF-8 of the text.
    let offset: Int
  }

  let steps: [Step]

  static let variables: Set<String> = [
    "words", "sentences", "paragraphs", "characters", "syllables", "complex_words", "long_words",
    "polysyllabic_words", "list", "blockquote", "pre", "heading.h1", "heading.h2", "heading.h3",
    "heading.h4", "heading.h5", "heading.h6",
  ]

  static let functions: Set<String> = [
    "math.sqrt", "math.abs", "math.floor", "math.ceil", "math.log",
  ]

  func value(of variable: (String) -> Double) -> Double {
    var stack: [Double] = []
    for step in steps {
      switch step {
      case .number(let number): stack.append(number)
      case .variable(let name): stack.append(variable(name))
      case .negate: stack.append(-(stack.popLast() ?? 0))
      case .not: stack.append(stack.popLast() == 0 ? 1 : 0)
      case .call(let name): stack.append(Self.call(name, stack.popLast() ?? 0))
      case .binary(let name):
        let right = stack.popLast() ?? 0
        stack.append(Self.combine(name, stack.popLast() ?? 0, right))
      }
    }
    return stack.last ?? 0
  }

  private static func call(_ name: String, _ value: Double) -> Double {
    switch name {
    case "math.sqrt": value.squareRoot()
    case "math.abs": abs(value)
    case "math.floor": value.rounded(.down)
    case "math.ceil": value.rounded(.up)
    default: NaturalLogarithm.of(value)
    }
  }

  private static func combine(_ name: String, _ a: Double, _ b: Double) -> Double {
    switch name {
    case "+": a + b
    case "-": a - b
    case "*": a * b
    case "/": a / b
    case "%": b == 0 ? .nan : a.truncatingRemainder(dividingBy: b)
    case ">": a > b ? 1 : 0
    case "<": a < b ? 1 : 0
    case ">=": a >= b ? 1 : 0
    case "<=": a <= b ? 1 : 0
    case "==": a == b ? 1 : 0
    case "!=": a != b ? 1 : 0
    case "&&": a != 0 && b != 0 ? 1 : 0
    default: a != 0 || b != 0 ? 1 : 0
    }
  }
}
