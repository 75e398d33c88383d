import SourceText

/// The patterns of many rules, to be looked for in one text together.
///
/// What is a phrase is found by one pass of the phrase index, what is not is a regular expression
/// that is run only where a phrase or a text it needs has been seen.
///
/// A class, for all that search hold it, and a copy would be one of each of its tables.
final class PatternSet: Sendable {
  /// What a phrase or a text that was seen means.
  struct Target: Sendable {
    let list: Int32
    /// The place in the order of preference: the choice, then the phrase within it.
    let rank: Int32
    /// The expression to be tried there; -1 where the phrase is the match itself.
    let expression: Int32
  }

  /// The patterns of one list, of which the first that matches at the earliest place counts.
  struct List: Sendable {
    /// Expressions that are searched for, not tried at a place.
    var searched: [Searched] = []

    /// Whether one of them may match in a block that holds these bytes, whatever else was seen.
    func mayMatch(_ content: ByteSet) -> Bool {
      searched.contains { !$0.isGated && $0.mayMatch(content) }
    }
  }

  struct Searched: Sendable {
    let seeker: Seeker
    let rank: Int32
    /// Whether it is run only where a text it needs was seen.
    let isGated: Bool
    /// What a block must hold.
    var needs = RequiredBytes.none

    func mayMatch(_ content: ByteSet) -> Bool { needs.mayStand(in: content) }
  }

  /// What searches, by its number.
  enum Seeker: Sendable, Equatable {
    case expression(Int32)
    case runs(Int32)

    var expression: Int32? {
      if case .expression(let number) = self { number } else { nil }
    }
  }

  /// What is run only where one of its texts stands.
  enum Gated: Sendable, Equatable {
    /// What a list searches for, by its place there.
    case searched(list: Int32, place: Int32)
    /// An expression that is tried where a phrase begins.
    case expression(Int32, list: Int32)

    var list: Int32 {
      switch self {
      case .searched(let list, _), .expression(_, let list): list
      }
    }
  }

  let index: PhraseIndex
  let literals: LiteralGate.Literals
  private let wholeGate: OnDemand<LiteralGate>
  /// Three numbers for each target.
  let targets: NumberTable
  /// By owner in the gate.
  let gated: [Gated]
  /// By expression: its owner in the gate plus one, or 0.
  private let owners: [Int32]
  let lists: [List]
  let expressions: OnDemandArray<Expression>
  let runs: [CharacterRuns]
  var targetCount: Int { targets.count / 3 }

  init(
    index: PhraseIndex, literals: LiteralGate.Literals, targets: NumberTable, gated: [Gated],
    lists: [List], expressions: OnDemandArray<Expression>, runs: [CharacterRuns]
  ) {
    self.index = index
    self.literals = literals
    wholeGate = OnDemand { LiteralGate(literals) }
    self.targets = targets
    self.gated = gated
    self.lists = lists
    self.expressions = expressions
    self.runs = runs
    var owners = [Int32](repeating: 0, count: expressions.count)
    for (owner, gated) in gated.enumerated() {
      if case .expression(let number, _) = gated, owners.indices.contains(Int(number)) {
        owners[Int(number)] = Int32(owner) + 1
      }
    }
    self.owners = owners
  }

  /// The owner in the gate whose texts an expression that is tried at a place needs besides; nil
  /// for none.
  func owner(ofTried expression: Int32) -> Int32? {
    guard expression >= 0, owners[Int(expression)] > 0 else { return nil }
    return owners[Int(expression)] - 1
  }

  /// The gate without what only lists ask for that are not read: each text that it looks for makes
  /// it stop at more places.
  func gate(forLists isRead: (Int) -> Bool) -> LiteralGate {
    LiteralGate(literals.keeping { isRead(Int(gated[Int($0)].list)) })
  }

  /// The gate for all lists.
  var gate: LiteralGate { wholeGate.value }

  /// What a hit of the index means.
  func target(_ number: Int32) -> Target {
    let place = Int(number) * 3
    return Target(
      list: Int32(targets[place]), rank: Int32(targets[place + 1]),
      expression: Int32(targets[place + 2]) - 1)
  }

  /// The choice of a rank.
  static func choice(ofRank rank: Int32) -> Int { Int(rank >> rankBits) }
  private static let rankBits: Int32 = 10

  struct Builder {
    private var phrases = PhraseIndexBuilder()
    private var targets: [Target] = []
    private var literals: [(text: [UInt8], owner: Int32)] = []
    private var gated: [Gated] = []
    private var lists: [List] = []
    private var expressions: [Pattern] = []
    private var runs: [CharacterRuns] = []

    init() {}

    /// Adds the patterns of a list and gives its number.
    mutating func add(_ patterns: [CompiledPattern]) -> Int {
      let list = lists.count
      lists.append(List())
      for (choice, pattern) in patterns.enumerated() {
        var position: Int32 = 0
        switch pattern {
        case .phrase(let phrase):
          let rank = Int32(choice) << rankBits
          add(phrase, Target(list: Int32(list), rank: rank, expression: -1))
        case .parts(let parts):
          for part in parts { add(part, list: list, choice: Int32(choice), &position) }
        }
      }
      return list
    }

    /// Adds a part at a position in the order of preference of its choice, and moves that on.
    private mutating func add(
      _ part: CompiledPattern.Part, list: Int, choice: Int32, _ position: inout Int32
    ) {
      let rank = choice << rankBits | min(position, (1 << rankBits) - 1)
      switch part {
      case .phrases(let phrases):
        for phrase in phrases {
          let rank = choice << rankBits | min(position, (1 << rankBits) - 1)
          add(phrase, Target(list: Int32(list), rank: rank, expression: -1))
          position += 1
        }
      case .runs(let run):
        runs.append(run)
        lists[list].searched.append(
          Searched(seeker: .runs(Int32(runs.count - 1)), rank: rank, isGated: false))
        position += 1
      case .expression(let tree, let start):
        let number = number(of: tree)
        position += 1
        switch start {
        case .phrases(let phrases, let texts):
          let target = Target(list: Int32(list), rank: rank, expression: number)
          for phrase in phrases { add(phrase, target) }
          if !texts.isEmpty { gate(.expression(number, list: Int32(list)), by: texts) }
        case .literals(let literals, let needs):
          let place = Int32(lists[list].searched.count)
          gate(.searched(list: Int32(list), place: place), by: literals)
          lists[list].searched.append(
            Searched(seeker: .expression(number), rank: rank, isGated: true, needs: needs))
        case .anywhere(let needs):
          lists[list].searched.append(
            Searched(seeker: .expression(number), rank: rank, isGated: false, needs: needs))
        }
      }
    }

    private mutating func add(_ phrase: Phrase, _ target: Target) {
      phrases.add(phrase, target: targets.count)
      targets.append(target)
    }

    private mutating func gate(_ gated: Gated, by texts: [[UInt8]]) {
      literals += texts.map { ($0, Int32(self.gated.count)) }
      self.gated.append(gated)
    }

    private mutating func number(of tree: Pattern) -> Int32 {
      expressions.append(tree)
      return Int32(expressions.count - 1)
    }

    mutating func finish() -> PatternSet {
      let trees = expressions
      var numbers: [Int32] = []
      numbers.reserveCapacity(targets.count * 3)
      for target in targets {
        numbers.append(target.list)
        numbers.append(target.rank)
        numbers.append(target.expression + 1)
      }
      return PatternSet(
        index: phrases.finish(), literals: LiteralGate.Literals(literals),
        targets: NumberTable(numbers),
        gated: gated, lists: lists,
        // Of the expressions of a style few are ever run.
        expressions: OnDemandArray(count: trees.count) { Expression(trees[$0]) }, runs: runs)
    }
  }
}
