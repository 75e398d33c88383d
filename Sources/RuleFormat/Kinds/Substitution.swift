import SourceText

/// `extends: substitution`: reports each match of a key of `swap` and proposes its value.
package struct Substitution: Sendable {
  package struct Pair: Sendable {
    package let pattern: LocatedText
    package let replacement: LocatedText
  }

  /// The longest pattern first, as Vale orders them; those of one length in the order of the file.
  package var swap: [Pair] = []
  package var ignorecase = false
  package var nonword = false
  /// Capitalizes the replacement where the match is.
  package var capitalize = false
  package var exceptions: [LocatedText] = []
  package var vocab = true
}

extension Substitution {
  init(reading keys: inout MappingReader) {
    swap = Self.longestFirst(
      keys.pairs("swap").map { Pair(pattern: $0.key, replacement: $0.value) }, by: \.pattern.text)
    ignorecase = keys.bool("ignorecase")
    nonword = keys.bool("nonword")
    capitalize = keys.bool("capitalize")
    exceptions = keys.strings("exceptions")
    vocab = keys.bool("vocab", default: true)
    _ = keys.string("pos")
    keys.require("swap", isMissing: swap.isEmpty, "A “substitution” rule needs “swap”.")
  }

  /// The order in which pairs are tried.
  static func longestFirst<Pair>(_ pairs: [Pair], by pattern: (Pair) -> String) -> [Pair] {
    let lengths = pairs.map { pattern($0).utf8.count }
    // Those of an archive are in order.
    guard zip(lengths, lengths.dropFirst()).contains(where: <) else { return pairs }
    return pairs.sorted { pattern($0).utf8.count > pattern($1).utf8.count }
  }

  var patterns: PatternSource {
    var source = PatternSource(choices: swap.map(\.pattern))
    source.ignoresCase = ignorecase
    source.isWholeWords = !nonword
    return source
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    var source = patterns
    if compiler.surroundings.dialect == .galley {
      source.grouped = swap.indices.filter {
        ReplacementTemplate(swap[$0].replacement.text).namesGroup
      }
    }
    return SubstitutionCheck(
      list: compiler.addShared(source), rule: self,
      accepted: swap.map { compiler.acceptedForm($0.replacement) },
      exceptions: compiler.exceptions(exceptions, vocabulary: vocab))
  }
}

private struct SubstitutionCheck: DeclaredCheck {
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
    let isReplacing = if case .replace? = context.rule.action { true } else { false }
    let options = Self.options(expected)
    if isReplacing || context.rule.papers.fix != nil {
      if options.contains(observed) { return }
    } else if expected == observed
      || accepted[match.choice].map({ context.matches($0, observed) }) == true
    {
      return
    }
    if exceptions.excuse(match.range, in: unit, context) { return }
    if context.rule.dialect == .galley, expected.lowercased() == observed.lowercased(),
      unit.isInCapitals(around: match.range)
    {
      return
    }
    var texts = isReplacing || context.rule.papers.fix != nil ? options : []
    var given: [String] = []
    if case .replace(let parameters)? = context.rule.action { given = parameters }
    if !given.isEmpty {
      texts = given
    } else if isReplacing, rule.capitalize, Self.isCapitalized(observed) {
      texts = texts.map(Wording.capitalized)
    }
    texts = texts.map { Self.followingCase(of: observed, $0, context.rule, rule) }
    let shown =
      if isReplacing {
        given.isEmpty ? Wording.list(texts, in: context.rule.quotes) : expected
      } else {
        Self.recased(expected, observed)
      }
    context.add(
      match.range, in: unit, [.text(shown), .text(observed)], replacements: texts)
  }

  /// Vale searches again in what was matched; ours takes the groups of the match itself.
  private func replacement(
    of match: Match, _ observed: String, _ unit: TextUnit, _ context: CheckContext
  ) -> String {
    let pair = rule.swap[match.choice]
    var expected = pair.replacement.text
    if rule.capitalize, Self.isCapitalized(observed) { expected = Wording.capitalized(expected) }
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

  /// Vale's test: the first byte is unchanged as a capital.
  private static func isCapitalized(_ text: String) -> Bool {
    text.utf8.first.map { !(0x61...0x7A).contains($0) } ?? true
  }

  /// The choices of a replacement, which are parted by `|`.
  private static func options(_ text: String) -> [String] {
    var options: [String] = [""]
    var isEscaped = false
    for character in text {
      if isEscaped, character != "|" { options[options.count - 1].append("\\") }
      if character == "|", !isEscaped {
        options.append("")
      } else if character != "\\" {
        options[options.count - 1].append(character)
      }
      isEscaped = character == "\\"
    }
    if isEscaped { options[options.count - 1].append("\\") }
    return options.filter { !$0.isEmpty }
  }

  /// A replacement that is a pattern of one fixed text in another case, as that text.
  private static func recased(_ expected: String, _ observed: String) -> String {
    var skeleton = ""
    var isEscaped = false
    for character in expected {
      if isEscaped {
        skeleton.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if "[](){}|.*+^$".contains(character) {
        return expected
      } else if character != "?" {
        skeleton.append(character)
      }
    }
    return !skeleton.isEmpty && skeleton.lowercased() == observed.lowercased()
      ? skeleton : expected
  }

  /// A replacement with the capital of the match, or with all of its capitals where each word has
  /// one, in rules of ours that fold case.
  private static func followingCase(
    of observed: String, _ text: String, _ declared: DeclaredRule, _ rule: Substitution
  ) -> String {
    guard declared.papers.fix != nil, rule.ignorecase, let first = observed.utf8.first,
      (0x41...0x5A).contains(first),
      observed.utf8.dropFirst().contains(where: { (0x61...0x7A).contains($0) })
    else { return text }
    let words = text.split(separator: " ")
    let written = observed.split(separator: " ")
    guard words.count == written.count, written.allSatisfy({ $0.first?.isUppercase == true }) else {
      return Wording.capitalized(text)
    }
    return words.map { Wording.capitalized(String($0)) }.joined(separator: " ")
  }
}

extension TextUnit {
  /// Whether it is a line of capitals, such as a heading, in which the case of no name is wrong.
  fileprivate func isInCapitals(around match: ByteRange) -> Bool {
    // Longer ones are none, and would be read for each match.
    guard range.count < 200 else { return false }
    let isLetter = { (byte: UInt8) in (byte | 0x20) &- 0x61 < 26 }
    return text[range].buffer.allSatisfy { !isLetter($0) || $0 < 0x61 }
      && [ByteRange(range.start, match.start), ByteRange(match.end, range.end)].contains {
        text[$0].buffer.contains(where: isLetter)
      }
  }
}
