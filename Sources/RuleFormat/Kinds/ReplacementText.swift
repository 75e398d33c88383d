import SourceText

/// The text that a substitution gives for a match: what it means and how it is written.
enum ReplacementText {
  /// The texts to choose from, which are parted by `|`; `\|` is one in a text.
  static func choices(_ text: String) -> [String] {
    var choices: [String] = [""]
    var isEscaped = false
    for character in text {
      if isEscaped, character != "|" { choices[choices.count - 1].append("\\") }
      if character == "|", !isEscaped {
        choices.append("")
      } else if character != "\\" {
        choices[choices.count - 1].append(character)
      }
      isEscaped = character == "\\"
    }
    if isEscaped { choices[choices.count - 1].append("\\") }
    return choices.filter { !$0.isEmpty }
  }

  /// A text that is a pattern of one fixed text, such as `Node\.js`, as that text, where it differs
  /// from `observed` in letter case alone; itself otherwise.
  static func plain(_ text: String, like observed: String) -> String {
    var plain = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        plain.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if "[](){}|.*+^$".contains(character) {
        return text
      } else if character != "?" {
        plain.append(character)
      }
    }
    return !plain.isEmpty && plain.lowercased() == observed.lowercased() ? plain : text
  }

  /// Vale's test of a text: its first byte is unchanged as a capital.
  static func isCapitalized(_ text: String) -> Bool {
    text.utf8.first.map { !$0.isASCIILowercase } ?? true
  }

  /// A text with the capital of `observed`, or with all of its capitals where each word has one. A
  /// text in capitals throughout, such as an abbreviation, says nothing of case.
  static func following(_ observed: String, _ text: String) -> String {
    guard let first = observed.utf8.first, first.isASCIIUppercase,
      observed.utf8.dropFirst().contains(where: \.isASCIILowercase)
    else { return text }
    let words = text.split(separator: " ")
    let written = observed.split(separator: " ")
    guard words.count == written.count, written.allSatisfy({ $0.first?.isUppercase == true }) else {
      return Wording.capitalized(text)
    }
    return words.map { Wording.capitalized(String($0)) }.joined(separator: " ")
  }
}
