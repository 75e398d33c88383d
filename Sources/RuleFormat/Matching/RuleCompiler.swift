package import Linting
package import SourceText

/// Compiles rule files to one pass: their patterns into shared sets, their checks beside them.
struct RuleCompiler {
  /// The accepted words of the configuration, which are exceptions of most rules.
  let vocabulary: [LocatedText]
  private var prose = PatternSet.Builder()
  private var raw = PatternSet.Builder()
  private var ownSets: [PatternSet] = []
  private(set) var problems: [RuleFileProblem] = []
  private var vocabularySets: (terms: PatternSetNumber?, phrases: PatternSetNumber?)?
  /// The rule that is being compiled.
  private var path = ""
  private var isRaw = false
  private var lists: [Int] = []
  private var readsEveryText = false

  private let dialect: RuleDialect

  init(vocabulary: [LocatedText], dialect: RuleDialect) {
    self.vocabulary = vocabulary
    self.dialect = dialect
  }

  /// The number of the shared set for prose and of that for the bytes of the file; own sets follow.
  static let proseSet = 0
  static let rawSet = 1

  /// Compiles one rule; nil where a pattern of it cannot be run, which is a problem then.
  mutating func compile(_ file: RuleFile) -> DeclaredRule? {
    path = file.path
    isRaw = file.scope.mentioned.contains(.raw)
    lists = []
    readsEveryText = false
    let before = problems.count
    let check = check(of: file.kind)
    guard let check, problems.count == before else { return nil }
    return DeclaredRule(
      file: file, check: check, lists: lists, isRaw: isRaw, readsEveryText: readsEveryText,
      dialect: dialect)
  }

  private mutating func check(of kind: RuleKind) -> (any DeclaredCheck)? {
    switch kind {
    case .existence(let rule): return rule.compile(&self)
    case .substitution(let rule): return rule.compile(&self)
    case .occurrence(let rule): return rule.compile(&self)
    case .repetition(let rule): return rule.compile(&self)
    case .consistency(let rule): return rule.compile(&self)
    case .conditional(let rule): return rule.compile(&self)
    case .capitalization(let rule):
      readsEveryText = true
      return rule.compile(&self)
    case .metric(let rule): return rule.compile(&self)
    case .readability(let rule): return rule.compile(&self)
    case .spelling, .sequence, .script: return nil
    }
  }

  /// Adds patterns to the set that is looked for in every post, and gives their list.
  mutating func addShared(_ source: PatternSource, readsEveryText: Bool = false) -> Int {
    let patterns = compile(source)
    let list = isRaw ? raw.add(patterns) : prose.add(patterns)
    lists.append(list)
    if readsEveryText { self.readsEveryText = true }
    return list
  }

  /// A set of its own with one list, for texts that are seldom asked about.
  mutating func addOwn(_ source: PatternSource) -> PatternSetNumber {
    var builder = PatternSet.Builder()
    _ = builder.add(compile(source))
    return add(builder.finish())
  }

  /// A set with one pattern as an expression, numbered 0, for the sake of its groups.
  mutating func addExpression(_ source: PatternSource) -> PatternSetNumber? {
    guard let tree = parse(source)?.first else { return nil }
    var builder = PatternSet.Builder()
    _ = builder.add([CompiledPattern(expression: tree)])
    return add(builder.finish())
  }

  private mutating func add(_ set: PatternSet) -> PatternSetNumber {
    ownSets.append(set)
    return PatternSetNumber(number: ownSets.count + 1)
  }

  private mutating func compile(_ source: PatternSource) -> [CompiledPattern] {
    let isPlain = source.hasPlainChoices
    let blank = dialect == .vale ? PhraseSpace.blank : .one
    var patterns = source.choices.map { choice in
      isPlain
        ? Phrase(plain: choice.text, blank: blank, isCaseless: source.ignoresCase)
          .map(CompiledPattern.init(phrase:)) : nil
    }
    // What is left is read together, since flags and groups carry over.
    var rest = source
    rest.choices = zip(source.choices, patterns).filter { $0.1 == nil }.map(\.0)
    let trees = parse(rest) ?? []
    var others = trees.map { CompiledPattern(dialect == .vale ? $0 : $0.typographic) }[...]
    guard source.raw.isEmpty else { return Array(others) }
    for index in patterns.indices where patterns[index] == nil {
      patterns[index] = others.popFirst()
    }
    return patterns.compactMap(\.self)
  }

  private mutating func parse(_ source: PatternSource) -> [Pattern]? {
    do {
      return try source.parse()
    } catch {
      for problem in error.all {
        report(problem.pattern, problem.error.message, at: problem.error.offset)
      }
      return nil
    }
  }

  mutating func report(_ text: LocatedText, _ message: String, at offset: Int) {
    problems.append(
      RuleFileProblem(path: path, range: text.range(ofByteAt: offset), message: message))
  }

  /// A formula, or a condition on the value of one.
  mutating func parse(_ text: LocatedText, asCondition: Bool = false) -> Formula? {
    do {
      return try FormulaParser.parse(text.text, startsWithResult: asCondition)
    } catch {
      report(text, error.message, at: error.offset)
      return nil
    }
  }

  /// A replacement as a pattern of the forms that are right already; nil where it is plain text.
  mutating func acceptedForm(_ replacement: LocatedText) -> PatternSetNumber? {
    let isPlain = replacement.text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "-"
    }
    guard !isPlain else { return nil }
    var parser = PatternParser()
    // A replacement that is no pattern is what it says.
    guard let tree = try? parser.parse(replacement.text) else { return nil }
    let anchored = Pattern.sequence([
      .assertion(.textStart), .group(parser.resolvingReferences(in: tree), .plain),
      .assertion(.textEndOrLastLine),
    ])
    var builder = PatternSet.Builder()
    _ = builder.add([CompiledPattern(expression: anchored)])
    return add(builder.finish())
  }

  /// The exceptions of a rule, with those of the vocabulary where it counts.
  mutating func exceptions(_ own: [LocatedText], vocabulary usesVocabulary: Bool) -> Exceptions {
    var sets = [exceptionSets(own)]
    if usesVocabulary, !vocabulary.isEmpty {
      let shared = vocabularySets ?? exceptionSets(vocabulary)
      vocabularySets = shared
      sets.append(shared)
    }
    return Exceptions(
      terms: sets.compactMap(\.terms), phrases: sets.compactMap(\.phrases))
  }

  private mutating func exceptionSets(
    _ terms: [LocatedText]
  ) -> (terms: PatternSetNumber?, phrases: PatternSetNumber?) {
    guard !terms.isEmpty else { return (nil, nil) }
    var source = PatternSource(choices: terms)
    source.isWholeWords = true
    source.resetsCase = true
    let all = addOwn(source)
    source.choices = terms.filter {
      $0.text.contains { $0 == " " || $0 == "\t" } || $0.text.contains("\\s")
    }
    guard !source.choices.isEmpty else { return (all, nil) }
    source.resetsCase = false
    source.ignoresCase = true
    return (all, addOwn(source))
  }

  /// The shared sets and those of single rules, in the order of their numbers.
  mutating func finish() -> [PatternSet] {
    [prose.finish(), raw.finish()] + ownSets
  }
}
