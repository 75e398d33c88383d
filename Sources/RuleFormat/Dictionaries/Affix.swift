/// A prefix or suffix that words with its flag may take.
struct Affix: Sendable {
  let flag: Flag
  /// Whether it may stand together with one on the other side.
  let crosses: Bool
  /// What it takes the place of at its end of the word.
  let strip: [UInt8]
  let text: [UInt8]
  let condition: AffixCondition

  /// The word that takes this suffix to become `word`; nil where there is none.
  func stem(ofSuffixed word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count > text.count, word.suffix(text.count).elementsEqual(text) else { return nil }
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

/// Affixes by the byte at their outer end, so that few need be tried on a word.
struct AffixTable: Sendable {
  private var byKey: [[Affix]] = Array(repeating: [], count: 257)

  mutating func add(_ affix: Affix, key: UInt8?) {
    byKey[key.map(Int.init) ?? 256].append(affix)
  }

  /// Those that may end, or begin, with `byte`.
  func candidates(_ byte: UInt8?) -> [Affix] {
    guard let byte else { return byKey[256] }
    return byKey[Int(byte)] + byKey[256]
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
