import SourceText

/// A message of a rule: the part of Go's `Sprintf` that rules use, which drops surplus arguments.
package struct MessageFormat: Sendable, Equatable {
  package enum Argument: Sendable, Equatable {
    case text(String)
    case count(Int)
    /// Written with two decimals.
    case number(Double)
  }

  private enum Part: Sendable, Equatable {
    case text(String)
    /// The index of an argument.
    case argument(Int)
  }

  private let parts: [Part]

  package init(_ format: String) {
    var parts: [Part] = []
    var text = ""
    var next = 0
    var rest = format.utf8[...]
    while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
      text += String(Substring(rest[..<percent]))
      rest = rest[percent...].dropFirst()
      if rest.first == UInt8(ascii: "%") {
        rest.removeFirst()
        text.append("%")
      } else if let verb = Self.takeVerb(&rest, &next) {
        parts.append(.text(Self.onOneLine(text)))
        parts.append(.argument(verb))
        text = ""
      } else {
        text.append("%")
      }
    }
    text += String(Substring(rest))
    parts.append(.text(Self.onOneLine(text)))
    self.parts = parts
  }

  /// The argument that a verb after “%” names, which it removes from `rest`; nil where there is
  /// none.
  private static func takeVerb(_ rest: inout Substring.UTF8View, _ next: inout Int) -> Int? {
    var ahead = rest.drop { "+-# 0123456789.".utf8.contains($0) }
    if ahead.first == UInt8(ascii: "[") {
      ahead.removeFirst()
      let digits = ahead.prefix(while: \.isASCIIDigit)
      ahead = ahead.dropFirst(digits.count)
      guard let number = Int(Substring(digits)), number > 0,
        ahead.popFirst() == UInt8(ascii: "]")
      else { return nil }
      next = number - 1
    }
    guard let verb = ahead.popFirst(), "sdvqfg".utf8.contains(verb) else { return nil }
    rest = ahead
    next += 1
    return next - 1
  }

  private static func onOneLine(_ text: String) -> String {
    // Most texts have none, and to look at their characters would cost more than all the rest.
    guard text.unicodeScalars.contains(where: { Character($0).isNewline }) else { return text }
    return String(text.map { $0.isNewline ? " " : $0 })
  }

  /// The message on one line.
  package func formatted(_ arguments: [Argument]) -> String {
    var message = ""
    for part in parts {
      switch part {
      case .text(let text): message += text
      case .argument(let index) where arguments.indices.contains(index):
        message += Self.written(arguments[index])
      case .argument: break
      }
    }
    return message
  }

  private static func written(_ argument: Argument) -> String {
    switch argument {
    case .text(let text):
      text.utf8.contains(UInt8(ascii: "\n"))
        ? String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
        : text
    case .count(let count): String(count)
    case .number(let number): Wording.decimals(number)
    }
  }
}

/// How lists and numbers are put into messages.
enum Wording {
  /// What stands around the texts that a message names.
  enum Quotes: Sendable {
    case straight, curly

    func around(_ text: String) -> String {
      switch self {
      case .straight: "'" + text + "'"
      case .curly: "“" + text + "”"
      }
    }
  }

  /// `'a'`, `'a' or 'b'`, `'a', 'b', or 'c'`, as Vale writes choices.
  static func list(_ texts: [String], in quotes: Quotes = .straight) -> String {
    let quoted = texts.map(quotes.around)
    // Nearly always one, and joining costs as much as the rest of the message.
    if quoted.count == 1 { return quoted[0] }
    guard quoted.count > 2 else { return quoted.joined(separator: " or ") }
    return quoted.dropLast().joined(separator: ", ") + ", or " + quoted[quoted.count - 1]
  }

  /// Two decimals, rounded to the nearest.
  static func decimals(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    let hundredths = Int((abs(number) * 100).rounded())
    let fraction = hundredths % 100
    return "\(number < 0 ? "-" : "")\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// The text with its first letter, if that is one of ASCII, as a capital.
  static func capitalized(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard let first = bytes.first, first.isASCIILowercase else { return text }
    bytes[0] = first & 0xDF
    return String(decoding: bytes, as: UTF8.self)
  }
}
