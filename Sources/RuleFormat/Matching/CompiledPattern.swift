/// A pattern in the cheapest form that finds all it matches.
enum CompiledPattern: Sendable {
  /// It stands for these phrases, in order of preference.
  case phrases([Phrase])
  case expression(Expression)

  struct Expression: Sendable {
    /// In ICU's syntax.
    let pattern: String
    let start: Start
  }

  /// Where an expression need be tried.
  enum Start: Sendable {
    /// Where one of these phrases begins.
    case phrases([Phrase])
    /// In blocks that hold one of these texts, with letters of ASCII folded.
    case literals([[UInt8]])
    case anywhere
  }

  init(_ tree: Pattern) {
    if let phrases = Self.phrases(of: tree) {
      self = .phrases(phrases)
      return
    }
    self = .expression(
      Expression(pattern: ICUPatternWriter.write(tree), start: Self.start(of: tree)))
  }

  private static func start(of tree: Pattern) -> Start {
    if let phrases = leadingPhrases(of: tree) { return .phrases(phrases) }
    if let literals = RequiredLiterals.of(tree), LiteralGate.accepts(literals) {
      return .literals(literals)
    }
    return .anywhere
  }

  private static func phrases(of tree: Pattern) -> [Phrase]? {
    guard let expansion = PatternExpansion().expand(tree) else { return nil }
    var phrases: [Phrase] = []
    for atoms in expansion {
      switch Phrase.make(atoms) {
      case .phrase(let phrase): if !phrases.contains(phrase) { phrases.append(phrase) }
      case .impossible: continue
      case nil: return nil
      }
    }
    return phrases
  }

  /// The phrases with one of which every match begins: those of the longest leading part of the tree
  /// that is made of whole words.
  private static func leadingPhrases(of tree: Pattern) -> [Phrase]? {
    var parts = flattened(tree)
    while parts.count > 1 {
      parts.removeLast()
      // A part must end where a word ends, whatever follows.
      if let phrases = phrases(of: .sequence(parts)), !phrases.isEmpty { return phrases }
    }
    return nil
  }

  /// The parts of a sequence, with those of plain groups in it; a group of alternatives is one part.
  private static func flattened(_ tree: Pattern) -> [Pattern] {
    switch tree {
    case .sequence(let parts): parts.flatMap(flattened)
    case .group(let content, .plain), .group(let content, .capturing): flattened(content)
    default: [tree]
    }
  }
}
