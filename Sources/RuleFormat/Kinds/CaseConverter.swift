import SourceText

/// Puts headings into title case (AP, Chicago) or sentence case.
struct CaseConverter: Sendable {
  /// Names with their own capitals, as written, by their lower case.
  private let known: [String: String]

  /// Articles, conjunctions and short prepositions, small in both styles.
  private static let smallWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or",
    "per", "the", "to", "vs", "vs.", "via", "v", "v.",
  ]

  /// Longer prepositions, small in Chicago style.
  private static let prepositions: Set<String> = [
    "with", "from", "into", "during", "including", "until", "against", "among", "throughout",
    "despite", "towards", "upon", "concerning", "about", "over", "through", "before", "between",
    "after", "since", "without", "under", "within", "along", "following", "across", "beyond",
    "around", "down", "near", "above",
  ]

  /// Those of several words, in lower case, the longest first.
  private let names: [String]

  init(known: [String]) {
    names = known.map { $0.lowercased() }.filter { $0.contains(" ") }.sorted { $0.count > $1.count }
    self.known = Dictionary(known.map { ($0.lowercased(), $0) }) { first, _ in first }
  }

  /// The words of a text as Vale compares them: from a letter, digit or `*` up to white space; each
  /// of `terms`, which must be in order, is one word.
  static func words(_ text: ByteView, terms: [ByteRange]) -> [ByteRange] {
    var words: [ByteRange] = []
    var terms = terms[...]
    var offset = 0
    while offset < text.count {
      while let term = terms.first, term.start < offset || term.isEmpty { terms.removeFirst() }
      let scalar = text.scalar(at: offset)
      var end = offset + scalar.length
      if let term = terms.first, term.start == offset {
        words.append(term)
        end = term.end
      } else if scalar.value == "*" || scalar.value.properties.isAlphabetic
        || scalar.value.properties.numericType != nil
      {
        while end < text.count, !text.scalar(at: end).value.isWhitespace {
          end += text.scalar(at: end).length
        }
        words.append(ByteRange(offset, end))
      }
      offset = end
    }
    return words
  }

  /// The word with its first character as a capital.
  static func titled(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func startsWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  func title(_ text: String, style: Capitalization.Style) -> String {
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      guard Self.startsWord(characters[index]) else {
        result.append(characters[index])
        index += 1
        continue
      }
      let start = index
      while index < characters.count, !characters[index].isWhitespace, characters[index] != "-",
        characters[index] != "/"
      { index += 1 }
      let word = String(characters[start..<index])
      if let name = known[word.lowercased()] {
        result += name
      } else if isSmall(word.lowercased(), start..<index, characters, style) {
        result += word.lowercased()
      } else {
        result += Self.titled(word)
      }
    }
    return result
  }

  /// Whether a word stays small: one of the lists, neither first nor last, after a space, hyphen or
  /// slash and not after a colon or in front of a hyphen.
  private func isSmall(
    _ word: String, _ range: Range<Int>, _ characters: [Character], _ style: Capitalization.Style
  ) -> Bool {
    guard range.lowerBound > 0, range.upperBound < characters.count,
      Self.smallWords.contains(word) || style == .chicago && Self.prepositions.contains(word)
    else { return false }
    let before = characters[range.lowerBound - 1]
    let beyond = range.lowerBound > 1 ? characters[range.lowerBound - 2] : characters[0]
    return [" ", "-", "/"].contains(before) && beyond != ":" && beyond != "-"
      && (characters[range.upperBound] != "-" || before == "-")
  }

  /// Sentence case, with single spaces between the words.
  func sentence(_ text: String, indicators: [String]) -> String {
    var made: [String] = []
    var previous = ""
    for (index, word) in words(text).enumerated() {
      let begins =
        index == 0 || indicators.contains { previous.hasSuffix($0) }
        || index == 1 && Self.isNumber(previous)
      if let name = known[word.lowercased()] {
        made.append(name)
      } else if begins {
        made.append(Self.titled(word.lowercased()))
      } else {
        made.append(word.lowercased())
      }
      previous = word
    }
    return made.joined(separator: " ")
  }

  /// The words, with each known name a word of its own, whatever follows it.
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if let name = knownName(at: rest) {
        words.append(String(rest.prefix(name)))
        rest = rest.dropFirst(name)
      } else if Self.startsWord(first) || first == "*" {
        let word = rest.prefix { !$0.isWhitespace }
        words.append(String(word))
        rest = rest[word.endIndex...]
      } else {
        rest.removeFirst()
      }
    }
    return words
  }

  /// How many characters the longest known name takes that `text` begins with.
  private func knownName(at text: Substring) -> Int? {
    names.first { name in
      text.count >= name.count && text.prefix(name.count).lowercased() == name
        && text.dropFirst(name.count).first.map(Self.startsWord) != true
    }?.count
  }

  /// `1.`, as items of a list begin.
  private static func isNumber(_ word: String) -> Bool {
    word.hasSuffix(".") && word.count > 1
      && word.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
