/// The characters of a bracket expression, `[a-z]` or `[!0-9]`.
struct GlobBracket: Sendable, Equatable {
  private var isNegated = false
  private var ranges: [ClosedRange<UInt32>] = []

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isNegated
  }

  /// Reads `…]`, the opening bracket being gone; nil where no bracket closes it.
  init?(readingFrom rest: inout Substring.UnicodeScalarView) {
    if rest.first == "!" || rest.first == "^" {
      isNegated = true
      rest.removeFirst()
    }
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { return }
      isFirst = false
      if scalar == "[", rest.first == ":", let named = Self.named(readingFrom: &rest) {
        ranges += named
        continue
      }
      guard let low = scalar == "\\" ? rest.popFirst() : scalar else { return nil }
      guard rest.first == "-", let after = rest.dropFirst().first, after != "]" else {
        ranges.append(low.value...low.value)
        continue
      }
      rest.removeFirst(2)
      guard let high = after == "\\" ? rest.popFirst() : after else { return nil }
      if low <= high { ranges.append(low.value...high.value) }
    }
    return nil
  }

  /// Reads `:alpha:]` and its kin (POSIX, in the C locale); nil for a name that is none.
  private static func named(
    readingFrom rest: inout Substring.UnicodeScalarView
  ) -> [ClosedRange<UInt32>]? {
    let names: [(StaticString, [ClosedRange<Unicode.Scalar>])] = [
      (":alnum:]", ["0"..."9", "A"..."Z", "a"..."z"]), (":alpha:]", ["A"..."Z", "a"..."z"]),
      (":blank:]", [" "..." ", "\t"..."\t"]), (":digit:]", ["0"..."9"]),
      (":lower:]", ["a"..."z"]), (":punct:]", ["!"..."/", ":"..."@", "["..."`", "{"..."~"]),
      (":space:]", [" "..." ", "\t"..."\r"]), (":upper:]", ["A"..."Z"]),
      (":xdigit:]", ["0"..."9", "A"..."F", "a"..."f"]),
    ]
    for (name, ranges) in names where rest.starts(with: "\(name)".unicodeScalars) {
      rest.removeFirst(name.utf8CodeUnitCount)
      return ranges.map { $0.lowerBound.value...$0.upperBound.value }
    }
    return nil
  }
}
