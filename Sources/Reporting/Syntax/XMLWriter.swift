/// Writes XML 1.0, an element a line, with attributes alone: its formats need no text.
struct XMLWriter: Sendable {
  private var depth = 0

  mutating func declaration(_ output: inout Output) {
    output.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// Writes a start tag; what comes next stands inside of the element until `end`.
  mutating func begin(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ output: inout Output
  ) {
    tag(name, attributes, end: ">\n", &output)
    depth += 1
  }

  mutating func end(_ name: String, _ output: inout Output) {
    depth -= 1
    indent(&output)
    output.write("</\(name)>\n")
  }

  mutating func empty(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ output: inout Output
  ) {
    tag(name, attributes, end: "/>\n", &output)
  }

  private func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String>, end: String,
    _ output: inout Output
  ) {
    indent(&output)
    output.write("<\(name)")
    for (key, value) in attributes {
      output.write(" \(key)=\"")
      output.write(Self.escaped(value))
      output.write("\"")
    }
    output.write(end)
  }

  private func indent(_ output: inout Output) {
    output.write(String(repeating: "  ", count: depth))
  }

  /// The value of an attribute. What a terminal would obey becomes a character reference; what XML
  /// has no way to write (section 2.2) is spelled out as in the other formats.
  private static func escaped(_ text: String) -> String {
    SafeText.escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case " "..."~": nil
      default:
        Visibility(scalar) == .hidden && isAllowed(scalar)
          ? "&#x\(String(scalar.value, radix: 16, uppercase: true));" : nil
      }
    }
  }

  /// Whether `scalar` is a `Char` of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
