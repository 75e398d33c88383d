/// What a rule looks for, as its file gives it: patterns of which the first that matches counts.
struct PatternSource: Sendable {
  /// In order of preference.
  var choices: [LocatedText]
  var ignoresCase = false
  /// Whether `^` and `$` mean the ends of lines.
  var isMultiline = true
  /// Whether a match must be made of whole words: `\b(?:…)\b`.
  var isWholeWords = false
  /// What stands around whole words in place of `\b(?:…)\b`.
  var template: WordTemplate?
  /// A pattern in front of the choices (or after them), which is not wrapped.
  var raw: [LocatedText] = []
  var rawComesLast = false
  /// The choices whose groups are asked for, by their places: such a pattern is not taken apart.
  /// They are few.
  var grouped: [Int] = []
  /// Whether each choice begins anew with case, whatever flag the one before it has set.
  var resetsCase = false
}

/// A pattern of a rule file that cannot be run.
struct PatternProblem: Equatable {
  let pattern: LocatedText
  let error: PatternError
}

extension PatternSource {
  /// Whether a choice of plain text stands for itself: matches are whole words, and no choice sets
  /// flags for those after it.
  var hasPlainChoices: Bool {
    isWholeWords && raw.isEmpty && template == nil && !resetsCase
      && !choices.contains { Self.setsFlags($0.text) }
  }

  private static func setsFlags(_ pattern: String) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in pattern.utf8 {
      if last == (UInt8(ascii: "("), UInt8(ascii: "?")), "imsnx-".utf8.contains(byte) {
        return true
      }
      last = (last.1, byte)
    }
    return false
  }

  /// One tree for each choice, in which groups and references are numbered from 1.
  func parse() throws(PatternProblems) -> [Pattern] {
    var reader = PatternSourceReader(self)
    let trees = reader.read()
    guard reader.problems.isEmpty else { throw PatternProblems(all: reader.problems) }
    return trees
  }
}

struct PatternProblems: Error {
  let all: [PatternProblem]
}

/// Reads the patterns of one source with one parser, since flags and group numbers carry over.
private struct PatternSourceReader {
  private let source: PatternSource
  private var parser: PatternParser
  private(set) var problems: [PatternProblem] = []

  init(_ source: PatternSource) {
    self.source = source
    parser = PatternParser(
      flags: PatternParser.Flags(caseless: source.ignoresCase, multiline: source.isMultiline))
  }

  mutating func read() -> [Pattern] {
    if source.raw.isEmpty { return readChoices().map(wrapped) }
    if source.choices.isEmpty { return [readRaw()].map { local($0, after: 0) } }
    let first = source.rawComesLast ? nil : readRaw()
    // The mode switch stands behind a raw part that comes first, so that part does not see it.
    let groups = readChoices(localize: false)
    let choices = wrapped(.group(.alternation(groups), .plain))
    let parts = first.map { [$0, choices] } ?? [choices, readRaw()]
    return [local(.sequence(parts), after: 0)]
  }

  private mutating func readChoices(localize: Bool = true) -> [Pattern] {
    var bounds: [Int] = []
    var trees: [Pattern] = []
    for choice in source.choices {
      if source.resetsCase { parser.flags.caseless = choice.text.hasPrefix("(?i)") }
      bounds.append(parser.groups.count)
      if let tree = parse(choice) { trees.append(tree) }
    }
    guard localize, problems.isEmpty else { return trees }
    return zip(trees, bounds).map { local($0, after: $1) }
  }

  /// The raw parts make one pattern, in which a group may go on from part to part.
  private mutating func readRaw() -> Pattern {
    guard let first = source.raw.first else { return .empty }
    let multiline = parser.flags.multiline
    parser.flags.multiline = source.rawComesLast
    defer { parser.flags.multiline = multiline }
    if source.raw.count == 1 { return parse(first) ?? .empty }
    let joined = LocatedText(source.raw.map(\.text).joined(), at: first.range)
    return parse(joined) ?? .empty
  }

  private mutating func parse(_ text: LocatedText) -> Pattern? {
    do {
      return try parser.parse(text.text)
    } catch {
      problems.append(PatternProblem(pattern: text, error: error))
      return nil
    }
  }

  private func wrapped(_ tree: Pattern) -> Pattern {
    guard source.isWholeWords else { return tree }
    if let template = source.template { return template.wrapping(tree) }
    return .sequence([
      .assertion(.wordBoundary), .group(tree, .plain), .assertion(.wordBoundary),
    ])
  }

  /// The tree with its groups numbered from 1; references to groups of other choices match nothing,
  /// since those took no part.
  private func local(_ tree: Pattern, after bound: Int) -> Pattern {
    parser.resolvingReferences(in: tree).mapReferences { $0 > bound ? $0 - bound : nil }
  }
}
