import SourceText

/// What a rule does not report: its `exceptions` and the accepted words of the vocabulary.
struct Exceptions: Sendable {
  /// Lists whose terms excuse a match that holds one of them.
  let terms: [PatternSetNumber]
  /// Terms of several words, which excuse what lies inside of them.
  let phrases: [PatternSetNumber]

  static let none = Exceptions(terms: [], phrases: [])

  /// Whether a match is excused. Vale looks for the terms in the match alone, white space around it
  /// aside, as if nothing stood beside it.
  func excuse(_ match: ByteRange, in unit: TextUnit, _ context: CheckContext) -> Bool {
    guard !terms.isEmpty || !phrases.isEmpty else { return false }
    let trimmed = unit.text.trimmed(match)
    return terms.contains { context.matches($0, unit.text, trimmed) }
      || phrases.contains { isInside($0, match, unit, context) }
  }

  private func isInside(
    _ set: PatternSetNumber, _ match: ByteRange, _ unit: TextUnit, _ context: CheckContext
  ) -> Bool {
    var search = context.search(set, in: unit.text, unit.range)
    while let phrase = search.next(), phrase.range.start <= match.start {
      if phrase.range.contains(match) { return true }
    }
    return false
  }
}

extension ByteView {
  /// The range without white space of ASCII around it.
  func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = range.end
    while start < end, self[start] == 0x20 || self[start] &- 9 < 5 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] &- 9 < 5 { end -= 1 }
    return ByteRange(start, end)
  }
}

extension Exceptions {
  /// Whether a range holds one of the terms.
  func holdTerm(of range: ByteRange, in unit: TextUnit, _ context: CheckContext) -> Bool {
    terms.contains { context.matches($0, unit.text, range) }
  }

  /// Where the terms stand in a text that is no part of the post, in order and apart.
  func terms(in text: ByteView, _ context: CheckContext) -> [ByteRange] {
    var ranges: [ByteRange] = []
    for set in terms {
      var search = context.search(set, in: text, ByteRange(0, text.count))
      while let match = search.next() { ranges.append(match.range) }
      context.forgetText(of: set)
    }
    return ranges.sorted()
  }

  /// Whether a word holds one of the terms.
  func hold(_ word: String, _ context: CheckContext) -> Bool {
    terms.contains { context.matches($0, word) }
  }
}
