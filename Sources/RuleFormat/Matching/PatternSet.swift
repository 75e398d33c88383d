import SourceText

/// The patterns of many rules, to be looked for in one text together.
///
/// What is a phrase is found by one pass of the phrase index, what is not is a regular expression that
/// is run only where a phrase or a text it needs has been seen.
struct PatternSet: Sendable {
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
    /// Whether one of them is searched for in every text.
    var isUnconditional: Bool { searched.contains { !$0.isGated } }
  }

  struct Searched: Sendable {
    let expression: Int32
    let rank: Int32
    /// Whether it is run only where a text it needs was seen.
    let isGated: Bool
  }

  private(set) var index = PhraseIndex()
  private(set) var gate = LiteralGate()
  private(set) var targets: [Target] = []
  /// For each owner in the gate, the list and the place in `List.searched`.
  private(set) var gated: [(list: Int32, searched: Int32)] = []
  private(set) var lists: [List] = []
  /// Expressions in ICU's syntax.
  private(set) var expressions: [String] = []
  /// The choice of a rank.
  static func choice(ofRank rank: Int32) -> Int { Int(rank >> rankBits) }
  private static let rankBits: Int32 = 10

  struct Builder {
    private var set = PatternSet()
    private var phrases = PhraseIndexBuilder()
    private var expressionNumbers: [String: Int32] = [:]

    init() {}

    /// Adds the patterns of a list and gives its number.
    mutating func add(_ patterns: [CompiledPattern]) -> Int {
      let list = set.lists.count
      set.lists.append(List())
      for (choice, pattern) in patterns.enumerated() {
        let rank = Int32(choice) << rankBits
        switch pattern {
        case .phrases(let phrases): add(phrases, list: list, rank: rank, expression: -1)
        case .expression(let expression):
          let number = number(of: expression.pattern)
          switch expression.start {
          case .phrases(let phrases): add(phrases, list: list, rank: rank, expression: number)
          case .literals(let literals):
            set.gate.add(literals, owner: set.gated.count)
            set.gated.append((Int32(list), Int32(set.lists[list].searched.count)))
            set.lists[list].searched.append(
              Searched(expression: number, rank: rank, isGated: true))
          case .anywhere:
            set.lists[list].searched.append(
              Searched(expression: number, rank: rank, isGated: false))
          }
        }
      }
      return list
    }

    private mutating func add(_ phrases: [Phrase], list: Int, rank: Int32, expression: Int32) {
      for (position, phrase) in phrases.enumerated() {
        self.phrases.add(phrase, target: set.targets.count)
        let rank = expression < 0 ? rank | Int32(min(position, (1 << rankBits) - 1)) : rank
        set.targets.append(Target(list: Int32(list), rank: rank, expression: expression))
      }
    }

    private mutating func number(of pattern: String) -> Int32 {
      if let number = expressionNumbers[pattern] { return number }
      set.expressions.append(pattern)
      expressionNumbers[pattern] = Int32(set.expressions.count - 1)
      return Int32(set.expressions.count - 1)
    }

    consuming func finish() -> PatternSet {
      set.index = phrases.finish()
      return set
    }
  }
}
