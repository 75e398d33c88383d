/// A prefix or suffix that words with its flag may take.
struct Affix: Sendable {
  let flag: Flag
  /// Whether it may stand together with one on the other side.
  let crosses: Bool
  /// What it takes the place of at its end of the word.
  let strip: [UInt8]
  let text: [UInt8]
  let condition: AffixCondition
  /// The further affixes that a word with this one may take.
  let continuation: [Flag]

  /// The word that takes this suffix to become `word`; nil where there is none.
  ///
  /// - Parameter takingAll: Whether the suffix may take the place of the whole word.
  func stem(ofSuffixed word: ArraySlice<UInt8>, takingAll: Bool = false) -> [UInt8]? {
    guard takingAll || word.count > text.count, word.suffix(text.count).elementsEqual(text) else {
      return nil
    }
    let stem = (word.dropLast(text.count) + strip)[...]
    return condition.holds(atEndOf: stem) ? Array(stem) : nil
  }

  /// The word that takes this prefix to become `word`; nil where there is none.
  func stem(ofPrefixed word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count > text.count, word.starts(with: text) else { return nil }
    let stem = strip + word.dropFirst(text.count)
    return condition.holds(atStartOf: stem[...]) ? stem : nil
  }
}

/// Affixes by their text, so that few need be tried on a word: French has thirteen thousand.
struct AffixTable: Sendable {
  private var byText: [ArraySlice<UInt8>: [Affix]] = [:]
  /// Of all texts, in bytes.
  private var longest = 0

  mutating func add(_ affix: Affix) {
    byText[affix.text[...], default: []].append(affix)
    longest = max(longest, affix.text.count)
  }

  /// Whether one of those that `word` ends with satisfies `isRight`.
  func hasEnd(of word: ArraySlice<UInt8>, where isRight: (Affix) -> Bool) -> Bool {
    (0...min(longest, word.count)).contains {
      byText[word.suffix($0)]?.contains(where: isRight) ?? false
    }
  }

  /// Whether one of those that `word` begins with satisfies `isRight`.
  func hasStart(of word: ArraySlice<UInt8>, where isRight: (Affix) -> Bool) -> Bool {
    (0...min(longest, word.count)).contains {
      byText[word.prefix($0)]?.contains(where: isRight) ?? false
    }
  }
}

/// What a word must look like to take an affix: characters, `.` and sets such as `[^aeiou]`.
struct AffixCondition: Sendable {
  private let elements: [Element]

  private struct Element: Sendable {
    let scalars: Set<Unicode.Scalar>
    let isNegated: Bool

    func holds(_ scalar: Unicode.Scalar) -> Bool { scalars.contains(scalar) != isNegated }
  }

  init(_ pattern: Substring) {
    var elements: [Element] = []
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case ".": elements.append(Element(scalars: [], isNegated: true))
      case "[":
        let isNegated = rest.first == "^"
        let body = rest.dropFirst(isNegated ? 1 : 0).prefix { $0 != "]" }
        rest = rest[body.endIndex...].dropFirst()
        elements.append(Element(scalars: Set(body), isNegated: isNegated))
      default: elements.append(Element(scalars: [scalar], isNegated: false))
      }
    }
    self.elements = pattern == "." ? [] : elements
  }

  func holds(atEndOf word: ArraySlice<UInt8>) -> Bool {
    guard !elements.isEmpty else { return true }
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.suffix(elements.count)
    return scalars.count == elements.count && zip(elements, scalars).allSatisfy { $0.holds($1) }
  }

  func holds(atStartOf word: ArraySlice<UInt8>) -> Bool {
    guard !elements.isEmpty else { return true }
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.prefix(elements.count)
    return scalars.count == elements.count && zip(elements, scalars).allSatisfy { $0.holds($1) }
  }
}
