import SourceText

/// A pattern in the cheapest forms that together find all it matches, in order of preference.
enum CompiledPattern: Sendable {
  /// One phrase, as most tokens of a style are: of ten thousand none needs a list.
  case phrase(Phrase)
  case parts([Part])

  enum Part: Sendable {
    /// It stands for these phrases.
    case phrases([Phrase])
    /// It stands for whole runs of some characters.
    case runs(CharacterRuns)
    case expression(Pattern, start: Start)
  }

  /// Where an expression need be tried.
  enum Start: Sendable {
    /// Where one of these phrases begins, in blocks that hold one of the texts as `LiteralGate`
    /// folds them; no texts for all blocks.
    case phrases([Phrase], texts: [[UInt8]])
    /// In blocks that hold one of these texts, folded alike, and these bytes.
    case literals([[UInt8]], RequiredBytes)
    /// In blocks that hold these bytes.
    case anywhere(RequiredBytes)
  }

  /// How many branches a pattern is taken apart into.
  private static let branchLimit = 64

  var parts: [Part] {
    switch self {
    case .phrase(let phrase): [.phrases([phrase])]
    case .parts(let parts): parts
    }
  }

  init(_ tree: Pattern) {
    if let phrases = Self.phrases(of: tree) {
      self = phrases.count == 1 ? .phrase(phrases[0]) : .parts([.phrases(phrases)])
    } else if let branches = Self.branches(of: tree) {
      self = .parts(branches.map(Self.part))
    } else {
      self = .parts([Self.part(tree)])
    }
  }

  /// A pattern that is run as a whole, so that its groups are known.
  init(grouped tree: Pattern) { self = .parts([.expression(tree, start: Self.start(of: tree))]) }

  /// An expression that is searched for everywhere, for the sake of its groups.
  init(expression tree: Pattern) { self = .parts([.expression(tree, start: .anywhere(.none))]) }

  private static func part(_ tree: Pattern) -> Part {
    if let phrases = phrases(of: tree) { return .phrases(phrases) }
    if let runs = CharacterRuns(flattened(tree)) { return .runs(runs) }
    return .expression(tree, start: start(of: tree))
  }

  private static func start(of tree: Pattern) -> Start {
    let leading = leadingPhrases(of: tree)
    // A mark stands in every sentence: a text that must stand somewhere spares more.
    if leading?.phrases.allSatisfy(\.holdsWord) != true,
      let literals = RequiredLiterals().of(tree), LiteralGate.accepts(literals)
    {
      return .literals(literals, RequiredBytes(of: tree))
    }
    if let (phrases, rest) = leading { return .phrases(phrases, texts: rareTexts(of: rest)) }
    return .anywhere(RequiredBytes(of: tree))
  }

  private static func phrases(of tree: Pattern) -> [Phrase]? {
    PatternExpansion().expand(tree).flatMap { phrases(of: $0) }
  }

  /// The phrases of an expansion; nil where one of them is none.
  private static func phrases(
    of expansion: [[PatternExpansion.Atom]], beforeMark: Bool = false, mayFoldMore: Bool = false
  ) -> [Phrase]? {
    var phrases: [Phrase] = []
    var known: Set<Phrase> = []
    for atoms in expansion {
      switch Phrase.make(atoms, beforeMark: beforeMark, mayFoldMore: mayFoldMore) {
      case .phrase(let phrase):
        if expansion.count == 1 || known.insert(phrase).inserted { phrases.append(phrase) }
      case .impossible: continue
      case nil: return nil
      }
    }
    return phrases
  }

  /// The alternatives of a tree as trees of their own, in the same order of preference; nil where
  /// it has none, or where taking it apart would lose something.
  private static func branches(of tree: Pattern) -> [Pattern]? {
    guard !tree.hasReference else { return nil }
    let branches = distributed(tree)
    return branches.count > 1 && branches.count <= branchLimit ? branches : nil
  }

  private static func distributed(_ tree: Pattern) -> [Pattern] {
    switch tree {
    case .alternation(let branches): return branches.flatMap(distributed)
    case .group(let content, .plain), .group(let content, .capturing): return distributed(content)
    case .sequence(let parts):
      // What stands before the alternatives must match in one way only, or their order would
      // change.
      guard let index = parts.firstIndex(where: { !$0.isSingleWay }) else { return [tree] }
      let branches = distributed(parts[index])
      guard branches.count > 1, branches.count <= branchLimit else { return [tree] }
      return branches.map {
        .sequence(Array(parts[..<index]) + [.group($0, .plain)] + Array(parts[(index + 1)...]))
      }
    default: return [tree]
    }
  }

  /// The texts that what stands behind a phrase requires one of, such as “ since” behind “I live”
  /// in `I live( [a-z]+){0,3} since`. Empty where they would hardly ever spare a try: of many texts
  /// one is nearly always in sight, and for short ones the gate would look at more places.
  private static func rareTexts(of rest: ArraySlice<Pattern>) -> [[UInt8]] {
    let texts = RequiredLiterals(limit: 12).of(.sequence(Array(rest))) ?? []
    return texts.allSatisfy { $0.count >= 5 } ? texts : []
  }

  /// The phrases with one of which every match begins, what it looks ahead to included: those of
  /// the longest leading part of the tree that is made of whole words; and what stands behind them.
  private static func leadingPhrases(
    of tree: Pattern
  ) -> (phrases: [Phrase], rest: ArraySlice<Pattern>)? {
    let parts = readOn(flattened(tree))
    let prefixes = PatternExpansion(limit: 2048).expandPrefixes(parts)
    for index in prefixes.indices.reversed() {
      // A word ends where something follows that no word goes on with.
      let beforeMark = index + 1 < parts.count && parts[index + 1].beginsOutsideWords
      let phrases = phrases(of: prefixes[index], beforeMark: beforeMark, mayFoldMore: true)
      guard var phrases, !phrases.isEmpty else { continue }
      let rest = parts[(index + 1)...]
      let sequel = ProgramCompiler.parts(of: .sequence(Array(rest))).flatMap(PhraseSequel.init)
      for index in phrases.indices { phrases[index].sequel = sequel }
      return (phrases, rest)
    }
    return nil
  }

  /// The parts up to the first that looks ahead, and what that looks for; what must not follow and
  /// what must stand before is left out. The text of every match goes on like this.
  private static func readOn(_ parts: [Pattern]) -> [Pattern] {
    var read: [Pattern] = []
    for part in parts {
      switch part {
      case .group(let content, .lookahead(negative: false)): return read + flattened(content)
      case .group(_, .lookahead), .group(_, .lookbehind): continue
      default: read.append(part)
      }
    }
    return read
  }

  /// The parts of a sequence, with those of plain groups in it; a group of alternatives is one
  /// part.
  private static func flattened(_ tree: Pattern) -> [Pattern] {
    switch tree {
    case .sequence(let parts): parts.flatMap(flattened)
    case .group(let content, .plain), .group(let content, .capturing): flattened(content)
    default: [tree]
    }
  }
}

extension Pattern {
  /// Whether it matches in one way at most at a place, so that no other is left to be tried.
  fileprivate var isSingleWay: Bool {
    switch self {
    case .empty, .scalar, .any, .set, .assertion: true
    case .group(_, let kind): kind.isLookaround
    case .sequence, .alternation, .quantified, .backreference: false
    }
  }

  /// Whether all it matches begins with a character that is no word's.
  fileprivate var beginsOutsideWords: Bool {
    switch self {
    case .scalar(let scalar, _): !WordCharacters.contains(scalar)
    case .set(let set, _): set.isOutsideWords
    case .quantified(let content, let bounds): bounds.minimum > 0 && content.beginsOutsideWords
    case .sequence(let parts): parts.first?.beginsOutsideWords ?? false
    case .group(let content, .plain), .group(let content, .capturing): content.beginsOutsideWords
    case .alternation(let branches): branches.allSatisfy(\.beginsOutsideWords)
    case .empty, .any, .assertion, .group, .backreference: false
    }
  }
}

extension ScalarSet {
  fileprivate var isOutsideWords: Bool {
    !isNegated
      && items.allSatisfy { item in
        switch item {
        case .range(let first, let last):
          last.value - first.value < 32
            && (first.value...last.value).allSatisfy {
              Unicode.Scalar($0).map { !WordCharacters.contains($0) } ?? false
            }
        case .space(let negated): !negated
        case .word(let negated): negated
        case .digit, .property: false
        }
      }
  }
}
