/// A way to join words (`COMPOUNDRULE`): their flags in order, each with `*` or `?` where it may
/// stand any number of times or not at all.
struct CompoundRule: Sendable {
  private let elements: [Element]

  private struct Element: Sendable {
    let flag: Flag
    let isOptional: Bool
    let repeats: Bool
  }

  init(_ text: Substring, _ notation: FlagNotation) {
    var elements: [Element] = []
    for part in Self.parts(text, notation) {
      elements.append(
        Element(
          flag: part.flag, isOptional: part.mark == "*" || part.mark == "?",
          repeats: part.mark == "*"))
    }
    self.elements = elements
  }

  var flags: [Flag] { elements.map(\.flag) }

  /// Whether `word` is made of words with these flags. `words` are those of each flag.
  func makes(_ word: [UInt8], of words: [Flag: [[UInt8]]]) -> Bool {
    // By element: the offsets that a match of the elements before it may end at.
    var ends: Set<Int> = [0]
    for element in elements {
      var reached = element.isOptional ? ends : []
      var pending = Array(ends)
      while let start = pending.popLast() {
        for part in words[element.flag] ?? [] where word[start...].starts(with: part) {
          let end = start + part.count
          guard reached.insert(end).inserted, element.repeats else { continue }
          pending.append(end)
        }
      }
      ends = reached
    }
    return ends.contains(word.count)
  }

  private static func parts(
    _ text: Substring, _ notation: FlagNotation
  ) -> [(flag: Flag, mark: Character?)] {
    var parts: [(flag: Flag, mark: Character?)] = []
    var rest = text
    while let first = rest.first {
      if first == "*" || first == "?" {
        if !parts.isEmpty { parts[parts.count - 1].mark = first }
        rest.removeFirst()
        continue
      }
      var name = rest.prefix(1)
      if notation != .characters, first == "(" {
        name = rest.dropFirst().prefix { $0 != ")" }
        rest = rest[name.endIndex...].dropFirst()
      } else {
        rest.removeFirst()
      }
      parts += notation.read(name).map { ($0, nil) }
    }
    return parts
  }
}
