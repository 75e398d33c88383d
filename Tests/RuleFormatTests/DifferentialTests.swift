import Foundation
import Linting
import Markup
import SourceText
import TestSupport
import Testing
import TextAnalysis

@testable import RuleFormat

/// The phrase index, the gates and the merging of matches against the plain way: one regular
/// expression of all patterns of a rule, joined.
@Suite struct DifferentialTests {
  static let posts = "corpus/en/rust-blog/content"

  @Test(.enabled(if: TestData.has(posts), "\(TestData.absence(of: posts))"))
  func findsWhatJoinedPatternsFind() throws {
    let files =
      try StyleFiles(below: "conformance/styles").files
      + StyleFiles(below: "conformance/vale/testdata/styles").files
    let sources = files.compactMap { file -> (String, PatternSource)? in
      switch file.kind {
      case .existence(let rule): ("\(file.id)", rule.patterns)
      case .substitution(let rule): ("\(file.id)", rule.patterns)
      default: nil
      }
    }
    let texts = try Self.texts()
    var compared = 0
    for (name, source) in sources {
      guard let trees = try? source.parse() else { continue }
      let pair = try SearchPair(trees)
      for text in texts + [Self.words(of: source)] { compared += try pair.compare(in: text, name) }
    }
    #expect(compared > 1_000)
  }

  /// Patterns that begin with phrases, of which the words behind decide.
  @Test(arguments: [
    "\\b(?:the|a) (?:very )?(?:big|bigger|best)\\b", "(?i)\\bcan ([a-z]+ed|(?:also )?made)\\b",
    "\\bof the(?= same| one)", "\\b(?:if|of) (?!the)(\\w+)", "\\bthe [“\"(]?(?:big|one)",
    "\\ba (?:b|é|1)", "\\bthe\\s+one\\b", "\\bcan(?: not|n[’']t)? be(?: used)?\\b",
    "(?<=of )the (?:one|[a-f]+)(?! can)", "(?i)\\bthe (?:big|can)", "\\bbe,? used",
    "\\bthe [A-Z]\\w*", "\\ba (?:[a-z]+ ){0,2}one$",
    "\\bof (?:the |a )?(?:best|same)(?:$|[.,])", "\\bthe (?:big )*one…", "\\bcan (?:not )*be[’—]",
    // Of these the end of the next word decides.
    "\\bcan (?:also )?[a-z]+ed\\b", "(?i)\\bthe \\w+ge?r\\b", "\\bof [a-z]*(?:st|e)(?= the)",
    "\\ba [a-z-]*ig\\b", "\\bthe [a-z]*(?:ne|E)", "\\bbe \\w(?!\\w)",
    "\\bthe (?:[A-Z]+|\\w{2}g)\\b",
    "(?i)\\bcan (?![a-z]+ed)\\w*[a-k]\\b", "\\bof(?: [a-z]+d| \\w+…)", "\\bthe [a-z ]+me\\b",
    "\\b(?:can|be) (?:\\w+)(?<!n)e\\b", "\\ba ?[a-z]+t\\b", "\\bthe [bo](?:[a-z]*)t?\\b",
  ])
  func findsWhatGoesOnLikeAPattern(pattern: String) throws {
    let source = PatternSource(choices: [LocatedText(pattern, at: ByteRange(at: 0))])
    let pair = try SearchPair(try source.parse())
    var random = Multiplier(state: 7)
    let tokens = [
      "the", "a", "A", "The", "of", "can", "be", "big", "bigger", "best", "BIG", "one", "same",
      "used", "also", "made", "not", "n't", "é", "\u{212A}", "1", ",", ".", "“", "…", "’",
      "\u{FFFC}", "of the", "the one…", "can be", "be’",
    ]
    let gaps = ["", " ", " ", " ", " ", " ", "  ", "\n", "\u{A0}", " \u{A0}", "-"]
    var compared = 0
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<12 {
        text += tokens[Int(random.next() % UInt64(tokens.count))]
        text += gaps[Int(random.next() % UInt64(gaps.count))]
      }
      compared += try pair.compare(in: Array(text.utf8), pattern)
    }
    #expect(compared > 0)
  }

  /// Phrases alone, in texts longer than what is cut into tokens at a time.
  @Test(arguments: [
    "\\bthe big one\\b", "(?i)\\bof the same\\b", "\\bbe,? used\\b", "\\bthe\\s+big\\b",
    "(?i)\\bÉtude naïve\\b", "\\bétude\\b", "“the big”", "\\bone…", "\\b…\\b",
    "\\bcounterrevolutionaries\\b", "(?i)\\bcounterrevolutionaries of\\b", "\\bof\\b",
    "\\b(?:be|used|one|the|of) (?:be|used|one|the) (?:be|used|one|the|of) (?:be|same)\\b",
  ])
  func findsPhrasesInLongTexts(pattern: String) throws {
    let source = PatternSource(choices: [LocatedText(pattern, at: ByteRange(at: 0))])
    let pair = try SearchPair(try source.parse())
    var random = Multiplier(state: 11)
    let tokens = [
      "the", "The", "big", "one", "of", "OF", "same", "be", "used", ",", "“", "”", "…", "étude",
      "Étude", "ÉTUDE", "naïve", "counterrevolutionaries", "CounterRevolutionaries",
      "counterrevalutionaries", "the", "the", "big", "big", "one", "one", "same", "be", "used",
      "“the big”",
    ]
    let gaps = ["", " ", " ", " ", " ", " ", " ", "  ", "\n", "\u{A0}", "\u{A0}\n"]
    var compared = 0
    for count in 990..<1_020 {
      var text = ""
      for _ in 0..<count {
        text += tokens[Int(random.next() % UInt64(tokens.count))]
        text += gaps[Int(random.next() % UInt64(gaps.count))]
      }
      compared += try pair.compare(in: Array(text.utf8), pattern)
    }
    #expect(compared > 0)
  }

  /// A text full of near matches: the letters of the patterns themselves, in several spellings.
  private static func words(of source: PatternSource) -> [UInt8] {
    var text = ""
    for choice in source.raw + source.choices {
      let plain = choice.text.filter { $0.isLetter || $0.isNumber || " .'-".contains($0) }
      let bare = choice.text.filter { !"()[]?\\|:^$+*".contains($0) }
      text += "\(plain) \(bare), \(plain.uppercased())s x\(bare) don't\n(\(plain)) "
    }
    return Array(text.utf8.prefix(2_500))
  }

  /// The paragraphs of a few posts.
  private static func texts() throws -> [[UInt8]] {
    var texts: [[UInt8]] = []
    let root = try #require(TestData.url(posts))
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().prefix(1)
    where name.hasSuffix(".md") {
      let bytes = Array(try Data(contentsOf: root.appending(path: name)))
      let document = Document.parse(SourceFile(path: name, bytes: bytes), markup: .markdown)
      texts += document.prose.blocks.map {
        Array(document.prose.text[$0.text.start..<$0.text.end])
      }
    }
    return texts
  }
}

/// A set of patterns, and the one expression that they are together.
private struct SearchPair {
  private let set: PatternSet
  private let pool: ExpressionPool
  private let oracle: RegularExpression

  init(_ trees: [Pattern]) throws {
    var builder = PatternSet.Builder()
    _ = builder.add(trees.map { CompiledPattern($0) })
    set = builder.finish()
    pool = ExpressionPool(set.expressions)
    let joined = Pattern.alternation(trees.map { .group($0, .capturing(1)) })
    oracle = try RegularExpression(ICUPatternWriter.write(joined))
  }

  /// Expects that both find the same in a text, and returns how much that is.
  func compare(in text: [UInt8], _ name: String) throws -> Int {
    pool.beginPost()
    oracle.allow(ticks: 1_000_000)
    return text.withBytes { view in
      let range = ByteRange(0, view.count)
      var seen = Sightings()
      seen.look(for: set, in: view, range)
      var search = MatchSearch(0, of: set, seen: seen, in: view, range, pool: pool)
      var ours: [ByteRange] = []
      while let match = search.next() { ours.append(match.range) }
      let theirs = expected(in: view)
      #expect(ours == theirs, "\(name) in \(String(decoding: text, as: UTF8.self).prefix(200))")
      return theirs.count
    }
  }

  private func expected(in view: ByteView) -> [ByteRange] {
    let utf16 = UTF16Text()
    utf16.load(view, ByteRange(0, view.count))
    var matches: [ByteRange] = []
    var position = 0
    while position <= utf16.count, case .match(let match) = oracle.find(in: utf16, from: position) {
      matches.append(utf16.byteRange(match))
      position = match.isEmpty ? match.upperBound + 1 : match.upperBound
    }
    return matches
  }
}
