import Linting
import SourceText

/// Compiles rule files to one pass: their patterns into shared sets, their checks beside them.
struct RuleCompiler {
  let surroundings: RuleSurroundings
  private var prose = PatternSet.Builder()
  private var raw = PatternSet.Builder()
  private(set) var ownSets: [PatternSet] = []
  private(set) var problems: [RuleFileProblem] = []
  /// Why rules that hold no mistake are not run.
  private(set) var notes: [RuleFileNote] = []
  /// The rule that is being compiled.
  private var id: RuleID = ""
  private var path = ""
  private var isRaw = false
  /// Whether its replacements are texts to be put in, not patterns of what is right.
  private var proposesTexts = false
  private var lists: [Int] = []
  private var readsEveryText = false

  /// Nil while the vocabulary itself is being compiled.
  private var vocabularySets: ExceptionSets?

  private var dialect: RuleDialect { surroundings.dialect }
  /// The numbers of the sets and lists of the current rule, in the order in which it asked for
  /// them; nil where it needs none.
  private(set) var numbers: [Int?] = []
  /// Where a stored rule is made ready: those numbers that are still to be given out again.
  private var stored: ArraySlice<Int?>?

  typealias ExceptionSets = (words: PatternSetNumber?, phrases: PatternSetNumber?)

  /// The number of the first set that belongs to one rule.
  private let firstOwnSet: Int

  /// - Parameter firstOwnSet: how many sets there are before those that it makes for single rules.
  init(_ surroundings: RuleSurroundings, firstOwnSet: Int = 2) {
    self.surroundings = surroundings
    self.firstOwnSet = firstOwnSet
    if !surroundings.vocabulary.isEmpty {
      vocabularySets = exceptionSets(surroundings.vocabulary)
    }
  }

  /// The number of the shared set for prose and of that for the bytes of the file; own sets follow.
  static let proseSet = 0
  static let rawSet = 1

  /// Compiles one rule; nil where a pattern of it cannot be run, which is a problem then.
  mutating func compile(_ file: RuleFile) -> PassMember? {
    lists = []
    numbers = []
    readsEveryText = false
    guard let rule = rule(file) else { return nil }
    return PassMember(
      file, lists: lists, readsEveryText: readsEveryText, rule: OnDemand(Optional(rule)))
  }

  /// Makes a stored rule ready. What it looks for has been compiled and stored, so it is given the
  /// same numbers again that it was given then.
  func ready(_ file: RuleFile, numbers: [Int?]) -> DeclaredRule? {
    var compiler = self
    compiler.stored = numbers[...]
    return compiler.rule(file)
  }

  private mutating func rule(_ file: RuleFile) -> DeclaredRule? {
    id = file.id
    path = file.path
    isRaw = file.isRaw
    proposesTexts = file.proposesTexts
    let before = problems.count
    let check = check(of: file.kind)
    guard let check, problems.count == before else { return nil }
    return DeclaredRule(file, check: check, dialect: dialect)
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
    case .spelling(let rule):
      readsEveryText = true
      return rule.compile(&self)
    case .sequence, .script: return nil
    }
  }

  /// Adds patterns to the set that is looked for in every post, and gives their list.
  mutating func addShared(_ given: PatternSource, readsEveryText: Bool = false) -> Int {
    var source = given
    if source.isWholeWords { source.template = surroundings.wordTemplate }
    let list = number {
      let patterns = $0.compile(source)
      return $0.isRaw ? $0.raw.add(patterns) : $0.prose.add(patterns)
    }
    lists.append(list ?? 0)
    if readsEveryText { self.readsEveryText = true }
    return list ?? 0
  }

  /// A set of its own with one list, for texts that are seldom asked about.
  mutating func addOwn(_ source: PatternSource) -> PatternSetNumber {
    let number = number { $0.add($0.compile(source)) }
    return PatternSetNumber(number: number ?? 0)
  }

  /// A set with one pattern as an expression, numbered 0, for the sake of its groups.
  mutating func addExpression(_ source: PatternSource) -> PatternSetNumber? {
    number { compiler in
      compiler.parse(source)?.first.map { compiler.add([CompiledPattern(expression: $0)]) }
    }
    .map(PatternSetNumber.init)
  }

  /// The number that `build` gives, or gave when the rule was stored.
  private mutating func number(_ build: (inout RuleCompiler) -> Int?) -> Int? {
    if stored != nil { return stored?.popFirst() ?? nil }
    let number = build(&self)
    numbers.append(number)
    return number
  }

  private mutating func add(_ patterns: [CompiledPattern]) -> Int {
    var builder = PatternSet.Builder()
    _ = builder.add(patterns)
    ownSets.append(builder.finish())
    return firstOwnSet + ownSets.count - 1
  }

  private mutating func compile(_ source: PatternSource) -> [CompiledPattern] {
    let isPlain = source.hasPlainChoices
    let blank = dialect == .vale ? PhraseSpace.blank : .one
    var patterns = source.choices.map { choice in
      isPlain
        ? Phrase(plain: choice.text, blank: blank, isCaseless: source.ignoresCase)
          .map(CompiledPattern.phrase) : nil
    }
    // What is left is read together, since flags and groups carry over.
    var rest = source
    rest.choices = zip(source.choices, patterns).filter { $0.1 == nil }.map(\.0)
    var trees = (parse(rest) ?? []).map { dialect == .vale ? $0 : $0.typographic }[...]
    guard source.raw.isEmpty else { return trees.map { CompiledPattern($0) } }
    for index in patterns.indices where patterns[index] == nil {
      patterns[index] = trees.popFirst().map {
        source.grouped.contains(index) ? CompiledPattern(grouped: $0) : CompiledPattern($0)
      }
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
    guard !proposesTexts else { return nil }
    return number { $0.addAcceptedForm(replacement) }.map(PatternSetNumber.init)
  }

  private mutating func addAcceptedForm(_ replacement: LocatedText) -> Int? {
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
    return add([CompiledPattern(expression: anchored)])
  }

  /// The exceptions of a rule, with those of the vocabulary where it counts.
  mutating func exceptions(_ own: [LocatedText], vocabulary usesVocabulary: Bool) -> Exceptions {
    var sets = [exceptionSets(own)]
    if usesVocabulary, let vocabularySets { sets.append(vocabularySets) }
    return Exceptions(
      terms: sets.compactMap(\.words), phrases: sets.compactMap(\.phrases))
  }

  /// The accepted words of the vocabulary as spelling takes them, whatever their case; of several
  /// words together only the whole is right.
  mutating func acceptedWords() -> ExceptionSets {
    let words = surroundings.vocabulary
    guard !words.isEmpty else { return (nil, nil) }
    var source = PatternSource(choices: words)
    source.isWholeWords = true
    source.ignoresCase = true
    return (addOwn(source), vocabularySets?.phrases)
  }

  /// The dictionaries of a rule; nil where one cannot be had, which is a problem, and where there
  /// is none at all.
  mutating func dictionaries(for rule: Spelling) -> [any WordDictionary]? {
    do throws(RuleFileProblem) {
      let found = try surroundings.dictionaries.dictionaries(for: rule, in: path)
      if !found.isEmpty { return found }
      notes.append(RuleFileNote(rule: id, message: "is not run: it has no dictionary"))
      return nil
    } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func exceptionSets(_ terms: [LocatedText]) -> ExceptionSets {
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
