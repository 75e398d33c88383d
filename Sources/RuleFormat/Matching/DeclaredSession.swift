import Linting
import Markup
import SourceText
import TextAnalysis

/// Runs declared rules for one worker: scans a post once for all of them, then asks each rule about
/// the blocks in which something of its was seen.
final class DeclaredSession: SharedPassSession {
  let purpose = "Looking for what rule files name"
  private let rules: [PassMember]
  /// By rule: its level; nil where it does not run.
  private let levels: [Level?]
  private let sets: [PatternSet]
  private let pools: [ExpressionPool]
  /// The gate of the prose set for the rules that run.
  private let gate: LiteralGate
  /// The rule of each list of the prose set; -1 for those of a rule that could not be compiled or
  /// does not run.
  private let owners: [Int]
  /// Lists with patterns that are searched for without having been seen.
  private let searchedLists: [Int]
  /// Rules that are asked about every block, about each post, and about the bytes.
  private let everyBlock, everyPost, raw: [Int]
  /// By rule: itself, once it has been asked for. It and what follows are asked for each rule and
  /// block, by one worker alone.
  @exclusivity(unchecked) private var ready: [DeclaredRule?]
  /// By rule: whether it runs, and in the language of the text that is being read.
  @exclusivity(unchecked) private var speaks: [Bool]
  /// That language; nil before the first text, of which the language may not be known.
  private var language: LanguageTag??

  init(_ declared: DeclaredRules, _ members: [SharedPassMember]) {
    rules = declared.rules
    ready = Array(repeating: nil, count: declared.rules.count)
    speaks = Array(repeating: false, count: declared.rules.count)
    sets = declared.sets
    pools = sets.map { ExpressionPool($0.expressions) }
    var levels = [Level?](repeating: nil, count: rules.count)
    for member in members where levels.indices.contains(member.member) {
      levels[member.member] = member.level
    }
    self.levels = levels
    var owners = [Int](repeating: -1, count: sets[RuleCompiler.proseSet].lists.count)
    for (number, rule) in rules.enumerated() where !rule.isRaw && levels[number] != nil {
      for list in rule.lists { owners[list] = number }
    }
    self.owners = owners
    gate = sets[RuleCompiler.proseSet].gate { owners[$0] >= 0 }
    let lists = sets[RuleCompiler.proseSet].lists
    searchedLists = lists.indices.filter {
      owners[$0] >= 0 && lists[$0].searched.contains { !$0.isGated }
    }
    let active = rules.indices.filter { levels[$0] != nil }
    everyPost = active.filter { declared.rules[$0].isPostRule }
    raw = active.filter { declared.rules[$0].isRaw && !declared.rules[$0].isPostRule }
    everyBlock = active.filter {
      let rule = declared.rules[$0]
      return rule.readsEveryText && !rule.isRaw && !rule.isPostRule
    }
  }

  func check(_ post: Post, _ report: inout Report) {
    for pool in pools { pool.beginPost() }
    listen(to: post.language)
    var context = CheckContext(
      post: post, sets: sets, pools: pools, report: report, rule: .none,
      counts: Array(repeating: 0, count: rules.count))
    checkRaw(post, &context)
    post.document.prose.text.withBytes { text in
      checkPost(post, text, &context)
      checkBlocks(post, text, &context)
    }
    report = context.report
  }

  /// Settles which rules speak in a text of `language`.
  private func listen(to language: LanguageTag?) {
    guard self.language != .some(language) else { return }
    self.language = .some(language)
    let tag = language?.description
    for number in rules.indices {
      speaks[number] = levels[number] != nil && rules[number].speaks(tag)
    }
  }

  private func checkRaw(_ post: Post, _ context: inout CheckContext) {
    guard !raw.isEmpty else { return }
    post.source.bytes.withBytes { bytes in
      let range = ByteRange(post.source.contentStart, bytes.count)
      context.seen.look(for: sets[RuleCompiler.rawSet], in: bytes, range)
      let unit = TextUnit(
        text: bytes, range: range, block: nil,
        parts: [.raw, ScopeParts(post.document.markup)], set: RuleCompiler.rawSet)
      for number in raw { run(number, unit, &context) }
    }
  }

  private func checkPost(_ post: Post, _ text: ByteView, _ context: inout CheckContext) {
    for number in everyPost {
      let unit = TextUnit(
        text: text, range: ByteRange(0, text.count), block: nil, parts: .summary,
        set: RuleCompiler.proseSet)
      run(number, unit, &context)
    }
  }

  private func checkBlocks(_ post: Post, _ text: ByteView, _ context: inout CheckContext) {
    var scan = ProseScan(sets[RuleCompiler.proseSet], gate, text)
    var touched: [Int] = []
    for (index, block) in post.document.prose.blocks.enumerated() {
      scan.take(block.text, block.content, into: &context.seen)
      touched.removeAll(keepingCapacity: true)
      for sighting in context.seen.all { touched.append(owners[Int(sighting.list)]) }
      for gated in context.seen.gated { touched.append(owners[Int(gated.list)]) }
      touched.removeAll { $0 < 0 }
      touched += everyBlock
      for list in searchedLists
      where sets[RuleCompiler.proseSet].lists[list].mayMatch(block.content) {
        touched.append(owners[list])
      }
      if touched.isEmpty { continue }
      touched.sort()
      listen(to: post.language(of: block))
      let name = BlockName(block, in: post)
      var last = -1
      for number in touched where number != last && number >= 0 && speaks[number] {
        last = number
        rule(number)?.forEachUnit(of: index, named: name, in: post.document.prose, text) {
          run(number, $0, &context)
        }
      }
    }
  }

  private func rule(_ number: Int) -> DeclaredRule? {
    if ready[number] == nil { ready[number] = rules[number].rule.value }
    return ready[number]
  }

  private func run(_ number: Int, _ unit: TextUnit, _ context: inout CheckContext) {
    guard speaks[number], let level = levels[number], let rule = rule(number) else { return }
    context.rule = rule
    context.number = number
    context.report.begin(rule.id, at: level)
    rule.check.check(unit, &context)
    context.report.begin(.pass(purpose))
    for pool in pools where pool.takeStopped() { context.report.stopRule() }
  }
}
