import SourceText

/// `extends: occurrence`: reports a text that holds its token too often or too seldom.
package struct Occurrence: Sendable {
  package var token: LocatedText?
  /// 0: no bound.
  package var max = 0
  package var min = 0
  package var ignorecase = false
}

extension Occurrence {
  init(reading keys: inout MappingReader) {
    token = keys.requiredString("token")
    max = keys.integer("max")
    min = keys.integer("min")
    ignorecase = keys.bool("ignorecase")
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    var source = PatternSource(choices: token.map { [$0] } ?? [])
    source.ignoresCase = ignorecase
    source.isMultiline = false
    return OccurrenceCheck(
      list: compiler.addShared(source, readsEveryText: min > 0), max: max, min: min)
  }
}

private struct OccurrenceCheck: DeclaredCheck {
  let list: Int
  let max: Int
  let min: Int

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    var search = context.search(list, in: unit)
    var count = 0
    var first: ByteRange?
    while let match = search.next() {
      count += 1
      if first == nil, isVisible(unit.text, match.range) { first = match.range }
    }
    guard max > 0 && count > max || min > 0 && count < min else { return }
    if let first {
      context.add(first, in: unit, [.count(count)])
    } else if count == 0 {
      // There is no place to name: Vale names the beginning of the post.
      context.addForPost([.count(0)])
    }
  }

  /// Whether a match is more than white space and code.
  private func isVisible(_ text: ByteView, _ match: ByteRange) -> Bool {
    let trimmed = text.trimmed(match)
    let isMasked = (trimmed.start..<trimmed.end).allSatisfy { text[$0] == UInt8(ascii: "*") }
    return !trimmed.isEmpty && !isMasked && text.string(trimmed) != "\u{FFFC}"
  }
}
