import Testing

@testable import RuleFormat

@Suite struct PatternTests {
  /// Patterns and the phrases they stand for, in order of preference.
  static let expansions: [(pattern: String, phrases: [String])] = [
    ("very", ["very"]),
    ("seem(s)?", ["seems", "seem"]),
    ("(?:added|extra) bonus", ["added bonus", "extra bonus"]),
    ("utiliz(?:e[sd]?|ing)", ["utilizes", "utilized", "utilize", "utilizing"]),
    ("[Ee]\\.[Gg]\\.", ["E.G.", "E.g.", "e.G.", "e.g."]),
    ("bell[- ]?wether", ["bell-wether", "bell wether", "bellwether"]),
    ("no one\\b", ["no one"]),
    ("a{2}", ["aa"]),
    ("don[’']t", ["don’t", "don't"]),
  ]

  /// The map goes one step down; what is nested is for the transform to go into.
  @Test func childrenAreMappedInTheirPlaces() throws {
    let tree = try words("(?:a|b+)c")
    #expect(tree.mapChildren { $0 } == tree)
    guard case .sequence(let parts) = tree else {
      Issue.record("\(tree) is no sequence")
      return
    }
    #expect(tree.mapChildren { _ in .empty } == .sequence(parts.map { _ in .empty }))
    #expect(Pattern.any(newlines: false).mapChildren { _ in .empty } == .any(newlines: false))
  }

  @Test(arguments: expansions)
  func finitePatternsArePhrases(_ sample: (pattern: String, phrases: [String])) throws {
    let compiled = CompiledPattern(try words(sample.pattern))
    guard case .phrases(let phrases)? = compiled.parts.first, compiled.parts.count == 1 else {
      Issue.record("\(sample.pattern) is no phrase")
      return
    }
    #expect(phrases.map(\.text) == sample.phrases)
  }

  /// Patterns that are none, and what they wait for.
  static let expressions: [(pattern: String, start: String)] = [
    ("(?<!automatic )entr[a-z]*", "a text of entr"),
    ("\\bSo[\\s,]", "a phrase of So"),
    ("(?:am|is|are) \\w+ed", "a phrase of am"),
    ("I use (?:\\w+ )+since", "a phrase of I use, a text of since"),
    ("I use (?:\\w+ )+(?=now)", "a phrase of I use"),
    ("\\d{1,2} ?[ap]m", "anywhere"),
    ("play\\w*|stop\\w*", "a text of play"),
    ("(\\w+) \\1", "anywhere"),
  ]

  @Test(arguments: expressions)
  func othersAreGated(_ sample: (pattern: String, start: String)) throws {
    let compiled = CompiledPattern(try words(sample.pattern))
    guard case .expression(_, let start)? = compiled.parts.first else {
      Issue.record("\(sample.pattern) is no expression")
      return
    }
    switch start {
    case .phrases(let phrases, let texts):
      let phrase = "a phrase of " + phrases.map(\.text).joined(separator: " ")
      #expect(phrase + (texts.isEmpty ? "" : ", " + text(of: texts)) == sample.start)
    case .literals(let literals, _): #expect(text(of: literals) == sample.start)
    case .anywhere: #expect("anywhere" == sample.start)
    }
  }

  private func text(of literals: [[UInt8]]) -> String {
    "a text of " + literals.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  private func words(_ pattern: String) throws -> Pattern {
    var parser = PatternParser()
    let tree = try parser.parse(pattern)
    return .sequence([
      .assertion(.wordBoundary), .group(parser.resolvingReferences(in: tree), .plain),
      .assertion(.wordBoundary),
    ])
  }

  /// What .NET writes and how ICU is told.
  static let rewritings: [(dotNet: String, icu: String)] = [
    ("{foo}", "\\{foo\\}"),
    ("a{2,}", "a{2,}"),
    ("x(?!y)?", "x"),
    ("x(?!y)+", "x(?!y)"),
    ("(?<!//.*)x", "(?<!\\/\\/.{0,200})x"),
    ("(?<=:[^ ]+?)x", "(?<=\\:[^ ]{1,201}?)x"),
    ("(?P<na_me>a)\\k<na_me>", "(a)(?:\\1)"),
    ("[[]", "[\\[]"),
    ("[^[\\]]", "[^\\[\\]]"),
    ("[a-z-[aeiou]]", "[[a-z]--[aeiou]]"),
    ("(?i)a(?-i)b", "(?i)a(?-i)b"),
    ("(?i:a)b", "(?:(?i)a)b"),
    ("(?i)a[\\w-]+b", "(?i)a(?-i)[\\w\\-]+(?i)b"),
    ("(?i)a[\\wa]", "(?i)a[\\wa]"),
    ("(?is)a.b", "(?i)a(?-i)[\\s\\S](?i)b"),
    ("(a)(?<n>b)\\2", "(a)(b)(?:\\2)"),
    ("(?<n>a)(b)\\1", "(a)(b)(?:\\2)"),
    ("\\p{IsCyrillic}\\pL", "[\\p{Block=Cyrillic}][\\p{L}]"),
    ("(?# note )a", "a"),
  ]

  @Test(arguments: rewritings)
  func isRewrittenForICU(_ sample: (dotNet: String, icu: String)) throws {
    var parser = PatternParser()
    let tree = try parser.parse(sample.dotNet)
    #expect(ICUPatternWriter.write(parser.resolvingReferences(in: tree)) == sample.icu)
  }

  /// Patterns that cannot be run, with the place and the beginning of what is said.
  static let errors: [(pattern: String, offset: Int, message: String)] = [
    ("a(b", 1, "This group is never closed"),
    ("ab)", 2, "There is no group"),
    ("é[b", 2, "This set of characters is never closed"),
    ("*a", 0, "There is nothing"),
    ("a**", 2, "A quantifier cannot follow"),
    ("a\\", 1, "The pattern ends in"),
    ("[z-a]", 1, "The bounds of this range"),
    ("a{3,2}", 0, "The bounds of this repetition"),
    ("(?(a)b|c)", 0, "Conditional groups"),
    ("(?<a-b>x)", 0, "Balancing groups"),
    ("\\k<nix>", 0, "No group before this one"),
    ("\\y", 0, "“\\y” means nothing"),
    ("(?z)", 0, "“(?z” begins no kind"),
    (String(repeating: "(", count: 100_000), 60, "Groups nest more than 60 deep"),
  ]

  @Test(arguments: errors)
  func cannotBeRun(_ sample: (pattern: String, offset: Int, message: String)) {
    var parser = PatternParser()
    do {
      _ = try parser.parse(sample.pattern)
      Issue.record("\(sample.pattern) was read")
    } catch {
      #expect(error.offset == sample.offset)
      #expect(error.message.hasPrefix(sample.message))
    }
  }
}

extension Phrase {
  fileprivate var text: String {
    tokens.map { token in
      switch token {
      case .word(let word): word
      case .mark(let scalar): String(Character(scalar))
      case .space: " "
      }
    }.joined()
  }
}
