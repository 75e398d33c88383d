import SourceText

/// Finds what a substitution is for, and says what should stand there.
struct SubstitutionCheck: DeclaredCheck {
  let list: Int
  let rule: Substitution
  /// For each pair what its replacement means as a pattern of accepted forms; nil where it is the
  /// one accepted form itself.
  let accepted: [PatternSetNumber?]
  let exceptions: Exceptions

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    var search = context.search(list, in: unit)
    while let match = search.next() {
      check(match, unit, &context)
    }
  }

  private func check(_ match: Match, _ unit: TextUnit, _ context: inout CheckContext) {
    // Vale leaves out white space that a pattern takes along.
    let observed = unit.text.string(
      context.rule.dialect == .vale ? unit.text.trimmed(match.range) : match.range)
    let expected = replacement(of: match, observed, unit, context)
    let choices = Self.choices(of: expected, in: context.rule)
    if isRight(observed, match, expected, choices, context) { return }
    if exceptions.excuse(match.range, in: unit, context) { return }
    if context.rule.dialect == .galley, expected.lowercased() == observed.lowercased(),
      unit.isInCapitals(around: match.range)
    {
      return
    }
    let texts = replacements(for: observed, choices ?? [], context.rule)
    let shown = Self.shown(expected, texts, for: observed, context.rule)
    context.add(match.range, in: unit, [.text(shown), .text(observed)], replacements: texts)
  }

  /// What a replacement offers to put in the place of a match; nil in a rule that only reports.
  private static func choices(of expected: String, in declared: DeclaredRule) -> [String]? {
    if case .replace? = declared.action { return ReplacementText.choices(expected) }
    return declared.papers.fix == nil ? nil : ReplacementText.choices(expected)
  }

  /// Whether what stands there is what should.
  private func isRight(
    _ observed: String, _ match: Match, _ expected: String, _ choices: [String]?,
    _ context: CheckContext
  ) -> Bool {
    if let choices { return choices.contains(observed) }
    return expected == observed
      || accepted[match.choice].map { context.matches($0, observed) } == true
  }

  /// What may be put in the place of a match.
  private func replacements(
    for observed: String, _ choices: [String], _ declared: DeclaredRule
  ) -> [String] {
    var texts = choices
    if case .replace(let given)? = declared.action {
      if !given.isEmpty {
        texts = given
      } else if rule.capitalize, ReplacementText.isCapitalized(observed) {
        texts = texts.map(Wording.capitalized)
      }
    }
    guard declared.papers.fix != nil, rule.ignorecase else { return texts }
    return texts.map { ReplacementText.following(observed, $0) }
  }

  /// What the message names as the right text.
  private static func shown(
    _ expected: String, _ texts: [String], for observed: String, _ declared: DeclaredRule
  ) -> String {
    guard case .replace(let given)? = declared.action else {
      return ReplacementText.plain(expected, like: observed)
    }
    return given.isEmpty ? Wording.list(texts, in: declared.quotes) : expected
  }

  /// The replacement with the groups of the match put in. Vale searches again in what was matched;
  /// ours takes the groups of the match itself.
  private func replacement(
    of match: Match, _ observed: String, _ unit: TextUnit, _ context: CheckContext
  ) -> String {
    let pair = rule.swap[match.choice]
    var expected = pair.replacement.text
    if rule.capitalize, ReplacementText.isCapitalized(observed) {
      expected = Wording.capitalized(expected)
    }
    let template = ReplacementTemplate(expected)
    guard template.namesGroup else { return expected }
    if context.rule.dialect == .galley, let expression = match.expression {
      let pool = context.pools[unit.set]
      // Others, or itself, may have run since.
      _ = pool.match(expression, in: unit.text, unit.range, at: match.range.start)
      return template.expanded(groupCount: pool.groupCount(expression)) { group in
        (group == 0 ? match.range : pool.group(group, ofLast: expression)).map(unit.text.string)
      }
    }
    return RegexReplacement(
      pattern: pair.pattern.text, template: template, ignoresCase: rule.ignorecase,
      dialect: context.rule.dialect)?
      .applied(to: observed) ?? expected
  }
}

extension TextUnit {
  /// Whether it is a line of capitals, such as a heading, in which the case of no name is wrong.
  fileprivate func isInCapitals(around match: ByteRange) -> Bool {
    // Longer ones are none, and would be read for each match.
    guard range.count < 200 else { return false }
    return text[range].buffer.allSatisfy { !$0.isASCIILowercase }
      && [ByteRange(range.start, match.start), ByteRange(match.end, range.end)].contains {
        text[$0].buffer.contains(where: \.isASCIILetter)
      }
  }
}
