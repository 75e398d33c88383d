import Linting
import Markup
import SourceText

/// A text a rule reads: a block of prose, a sentence or span in one, or the bytes of the file.
struct TextUnit {
  /// The buffer that ranges count in.
  let text: ByteView
  /// The part of it that is read, whose ends are the ends of the text for patterns.
  let range: ByteRange
  /// The block of prose it is or lies in; nil for the bytes of the file.
  let block: Int?
  let parts: ScopeParts
  /// The shared set that was looked for in it.
  let set: Int

  var string: String { text.string(range) }
}

/// A rule of a declared kind, ready to run.
protocol DeclaredCheck: Sendable {
  /// Reads one text within the rule's scope.
  func check(_ unit: TextUnit, _ context: inout CheckContext)
}

/// The working state of one worker while it runs declared rules over one post.
struct CheckContext {
  let post: Post
  /// What was seen in the block that is being read.
  var seen = Sightings()
  let sets: [PatternSet]
  let pools: [ExpressionPool]
  var report = Report()
  /// The rule that is being run, and its number.
  var rule: DeclaredRule
  var number = 0
  /// Findings of each rule in this post.
  var counts: [Int]
  /// What rules remember from block to block, by rule.
  var memory: [Int: Set<String>] = [:]

  /// The matches of a list of the set that was looked for in `unit`.
  func search(_ list: Int, in unit: TextUnit) -> MatchSearch {
    MatchSearch(
      list, of: sets[unit.set], seen: seen, in: unit.text, unit.range, pool: pools[unit.set])
  }

  /// The runs that are all that can match of a list in `unit`; nil where something else may too.
  func runs(_ list: Int, in unit: TextUnit) -> CharacterRuns? {
    let set = sets[unit.set]
    let searched = set.lists[list].searched
    guard searched.count == 1, case .runs(let number)? = searched.first?.seeker,
      seen.sightings(of: list).isEmpty
    else { return nil }
    return set.runs[Int(number)]
  }

  /// The matches of a set of its own, which has one list, in a part of a text.
  func search(_ set: PatternSetNumber, in text: ByteView, _ range: ByteRange) -> MatchSearch {
    var seen = Sightings()
    seen.look(for: sets[set.number], in: text, range)
    return MatchSearch(
      0, of: sets[set.number], seen: seen, in: text, range, pool: pools[set.number])
  }

  /// Whether a set of its own matches anywhere in a part of a text, whose ends count as ends.
  func matches(_ set: PatternSetNumber, _ text: ByteView, _ range: ByteRange) -> Bool {
    var search = search(set, in: text, range)
    return search.next() != nil
  }

  /// Must follow a search in a text that is no part of the post.
  func forgetText(of set: PatternSetNumber) { pools[set.number].forgetText() }

  /// The same for a text that is no part of the post.
  func matches(_ set: PatternSetNumber, _ string: String) -> Bool {
    let bytes = Array(string.utf8)
    defer { pools[set.number].forgetText() }
    return bytes.withBytes { matches(set, $0, ByteRange(0, bytes.count)) }
  }

  /// Reports a match of the current rule. `arguments` are those of its message. A match of nothing
  /// marks nothing that a writer could change; only Vale tells of one.
  mutating func add(
    _ match: ByteRange, in unit: TextUnit, _ arguments: [MessageFormat.Argument],
    replacements: [String] = []
  ) {
    if match.isEmpty, rule.dialect == .galley { return }
    if rule.papers.standalone, !TokenBorder.surrounds(match, in: unit.text) { return }
    guard rule.limit == 0 || counts[number] < rule.limit else { return }
    counts[number] += 1
    let place = unit.block == nil ? match : post.document.prose.map.source(of: match)
    let fix = FixWriter(rule: rule, post: post, block: unit.block).fix(match, replacements)
    report.add(
      place, rule.message.formatted(arguments), fix: fix.fix,
      alternatives: fix.alternatives)
  }

  /// Reports the current rule for the whole post.
  mutating func addForPost(_ arguments: [MessageFormat.Argument]) {
    guard rule.limit == 0 || counts[number] < rule.limit else { return }
    counts[number] += 1
    report.add(ByteRange(at: 0), rule.message.formatted(arguments))
  }

  /// Reports a match with the arguments of Vale's general form: the match, and where the rule has
  /// an action what that makes of it.
  mutating func add(_ match: ByteRange, in unit: TextUnit) {
    let text = unit.text.string(match)
    let replacements = rule.action?.texts(for: text) ?? []
    var arguments: [MessageFormat.Argument] = [.text(text)]
    if rule.action != nil {
      let list = replacements.isEmpty ? text : Wording.list(replacements, in: rule.quotes)
      arguments.append(.text(list))
    }
    add(match, in: unit, arguments, replacements: replacements)
  }
}

/// The number of a pattern set that belongs to one rule.
struct PatternSetNumber: Sendable { let number: Int }
