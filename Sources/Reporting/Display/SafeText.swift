/// Foreign text on its way to a terminal: one line, nothing that acts, nothing that hides.
///
/// What is not shown as itself is written `\n`, `\r`, `\t` or `\u{…}`, as in Swift.
package enum SafeText {
  /// `text` with every hidden character written out, and those that `syntax` has an escape for as
  /// that escape.
  package static func escaped(
    _ text: String, syntax: (Unicode.Scalar) -> String? = { _ in nil }
  ) -> String {
    let scalars = text.unicodeScalars
    let isPlain = scalars.allSatisfy { scalar in
      switch Visibility(scalar) {
      case .plain, .space: syntax(scalar) == nil
      case .joiner, .hidden: false
      }
    }
    guard !isPlain else { return text }
    var result = ""
    var previous: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let following = next < scalars.endIndex ? scalars[next] : nil
      if let escape = syntax(scalar) {
        result += escape
      } else if isShown(scalar, after: previous, before: following) {
        result.unicodeScalars.append(scalar)
      } else {
        result += escape(scalar)
      }
      previous = scalar
    }
    return result
  }

  /// Whether `scalar` may be sent as it is, where it stands between these two.
  static func isShown(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch Visibility(scalar) {
    case .plain, .space: return true
    case .hidden: return false
    case .joiner:
      guard let previous else { return false }
      if scalar.properties.isVariationSelector {
        return previous != " " && Visibility(previous) == .plain
      }
      return previous.takesJoiner && next?.takesJoiner ?? false
    }
  }

  /// How a character that is not shown is written.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
}
