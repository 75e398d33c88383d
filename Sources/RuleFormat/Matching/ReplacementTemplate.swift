import SourceText

/// A replacement with `$1` or `${1}` for what groups of its pattern have matched.
struct ReplacementTemplate {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Whether it may name a group: it holds `$` and a digit behind it.
  var namesGroup: Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == 0x24, byte.isASCIIDigit { return true }
      last = byte
    }
    return false
  }

  /// With the groups put in. What names none that there is stays as it stands; a group that took no
  /// part is empty.
  func expanded(groupCount: Int, _ group: (Int) -> String?) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "$" else {
        result.append(character)
        continue
      }
      let isBraced = rest.first == "{"
      let digits = rest.dropFirst(isBraced ? 1 : 0).prefix { $0.isASCII && $0.isNumber }
      let end = rest.dropFirst((isBraced ? 1 : 0) + digits.count)
      guard let number = Int(digits), number <= groupCount, !isBraced || end.first == "}" else {
        result.append(character)
        continue
      }
      rest = isBraced ? end.dropFirst() : end
      result += group(number) ?? ""
    }
    return result
  }
}
