import Foundation
import Linting
import SourceText
import TestSupport
import Testing
import TextAnalysis

@testable import RuleFormat

/// Programs against ICU's engine: what they decide, at every place of a text, is what it says.
@Suite struct ProgramTests {
  static let patterns = [
    "a|ab|abc", "(a|ab)(c|bcd)(d*)", "a*?b", "(?:ab?){2,4}", "x{0}y", "[^a-c\\s]+", "\\w+\\b",
    "\\b\\w", "\\B\\w", "^\\s*\\w+$", "\\Aab", "b\\Z", "b\\z", "(?i)straSSe", "(?i)k[a-f]",
    "(?i)\\bkey(?:word)?s?\\b", "(?<!\\w)cat(?!s)", "(?<=the )cat", "(?<!the |a )cat",
    "(?<=a{1,3})b", "(?>a+)b", "(?>a|ab)c", "(?=(?:ab|a))\\w+", ".b", "(?s).b", "[’']s", "é+",
    "\\d+[.,]\\d", "(\\w+) (\\w+)", "(?:(a)|(b))+", "(?:ab|ac|b|cat|[d-f]|x?|a)(?:e|f|g|h|i|j|)s?",
    "[\\w.]+@[\\w.]+", "a(?:b|c|)d", "[A-Z][a-z]+",
    "(?<=\\b(?:the|an?) [a-z]{0,4})at", "(?<!é|c|漢)b", "(?<=(?<!x)y|(?=ab)a|\\Bb)\\w",
    "(?i)(?<!\\bk)e",
    "(?<=a{0,9})b", "(?<=[^a]\\s?)b", "(?<=^.)b",
    "[a-z]+ab", "\\w+[cs]", "[^c]+b", "\\S+s", "\\w+’s",
    "(?m)^b", "a$", "(?i)[ab]+(?-i:é)?", "\\s", "\\S+", "[^\\w]", "(?i)[a-z]+",
  ]

  static let texts = [
    "", "a", "abcd abcde aab", "xy y  abab ababab\nabc\nb", "the cat, a cat; cats: cat",
    "Straße STRASSE strasse straſse", "\u{212A}ey key KEYS keyword \u{212A}f kf",
    "it’s it's “quoted” — dash… é ée e\u{301}", "b\r\nab\rb\u{2028}b\u{85}b", "a\u{AD}b a\u{200D}b",
    "漢字 かな ab 漢ab", "Привет, cat ΑΒΓ ⒶB", "1,5 2.7 ٣.٤ x@y.z", "\u{FFFC} ab\u{FFFC}b 🎉b 👍🏽a",
    "🇫🇷b ✅b 5 ⌘b a▶\u{FE0F}b ∑b 👩\u{200D}💻a",
    "a\u{200E}b \u{200E}ab, abc\u{200B} 1\u{FE0F}\u{20E3} ab\u{301}\u{200E}b",
    "naïve cät kéy İab ı ǰ",
  ]

  @Test(arguments: patterns)
  func saysWhatTheEngineSays(pattern: String) throws {
    let source = PatternSource(choices: [LocatedText(pattern, at: ByteRange(at: 0))])
    let tree = try #require(try source.parse().first)
    let program = try #require(ProgramCompiler.compile(tree))
    let decided = try Self.compare(program, tree, in: Self.texts)
    #expect(decided > Self.texts.count)
  }

  /// What is left to ICU: what a program would not do as it does.
  @Test(arguments: [
    "(a)\\1", "\\p{L}+", "(?:a?)+", "(?i)é", "[a-z-[aeiou]]", "(?i)[^ab]", "(?<=a*)b",
    "(?<=(?>a|ab))b",
  ])
  func leavesToTheEngine(pattern: String) throws {
    let source = PatternSource(choices: [LocatedText(pattern, at: ByteRange(at: 0))])
    let tree = try #require(try source.parse().first)
    #expect(ProgramCompiler.compile(tree) == nil)
  }

  @Test func doesNotTryForever() throws {
    let source = PatternSource(choices: [LocatedText("(?:a+)+$", at: ByteRange(at: 0))])
    let tree = try #require(try source.parse().first)
    let program = try #require(ProgramCompiler.compile(tree))
    var matcher = PatternMatcher()
    let text = Array(String(repeating: "a", count: 40_000).utf8) + Array("!".utf8)
    let outcome = text.withBytes {
      matcher.find(program, 0, in: $0, ByteRange(0, $0.count), from: 0)
    }
    #expect(outcome == .undecided)
  }

  /// The expressions of all rules that Galley comes with, on their own letters.
  @Test func runsTheRulesOfTheHouse() throws {
    var programs = 0
    var decided = 0
    for (pattern, source) in try Self.houseSources() {
      for tree in try source.parse() {
        for case .expression(let part, _) in CompiledPattern(tree.typographic).parts {
          let expression = Expression(part)
          guard let program = expression.program else { continue }
          programs += 1
          decided += try Self.compare(
            program, expression.pattern, in: Self.nearMatches(of: pattern))
        }
      }
    }
    #expect(programs > 100 && decided > 10_000)
  }

  private static func houseSources() throws -> [(String, PatternSource)] {
    let root = TestData.packageRoot.appending(path: "Rules")
    let walk = try #require(FileManager.default.enumerator(atPath: root.path))
    var sources: [(String, PatternSource)] = []
    for case let name as String in walk where name.hasSuffix(".yml") {
      let bytes = Array(try Data(contentsOf: root.appending(path: name)))
      switch RuleFile.read(bytes, path: name, id: "House.Rule").rule?.kind {
      case .existence(let rule): sources += each(rule.patterns)
      case .substitution(let rule): sources += each(rule.patterns)
      default: break
      }
    }
    return sources
  }

  private static func each(_ source: PatternSource) -> [(String, PatternSource)] {
    source.choices.map { choice in
      var single = source
      single.choices = [choice]
      return (choice.text, single)
    }
  }

  private static func nearMatches(of pattern: String) -> [String] {
    let letters = pattern.filter { $0.isLetter || $0.isNumber || " .,'-".contains($0) }
    return [String("The \(letters) of it, \(letters.capitalized)s’ — “\(letters)”".prefix(80))]
  }

  private static func compare(
    _ program: PatternProgram, _ tree: Pattern, in texts: [String]
  ) throws -> Int {
    try compare(program, ICUPatternWriter.write(tree), in: texts)
  }

  /// How many answers were compared.
  private static func compare(
    _ program: PatternProgram, _ pattern: String, in texts: [String]
  ) throws -> Int {
    let engine = try RegularExpression(pattern)
    engine.allow(ticks: 1_000_000)
    let utf16 = UTF16Text()
    var matcher = PatternMatcher()
    var decided = 0
    for text in texts {
      Array(text.utf8).withBytes { bytes in
        let range = ByteRange(0, bytes.count)
        utf16.load(bytes, range)
        for start in 0...bytes.count where bytes[start] & 0xC0 != 0x80 {
          let unit = utf16.unitOffset(start)
          // A search looks at all that follows: a few are enough.
          for isSearch in start % 16 == 0 ? [false, true] : [false] {
            let ours =
              isSearch
              ? matcher.find(program, 0, in: bytes, range, from: start)
              : matcher.match(program, 0, in: bytes, range, at: start)
            if ours == .undecided { continue }
            decided += 1
            let theirs =
              isSearch ? engine.find(in: utf16, from: unit) : engine.match(in: utf16, at: unit)
            let place = "\(pattern) from \(start) in \(text.debugDescription)"
            guard case .match(let match) = theirs else {
              #expect(ours == .none, "\(place)")
              continue
            }
            #expect(ours == .match(utf16.byteRange(match)), "\(place)")
            for group in 1..<program.groupCount + 1 {
              let range = engine.group(group).map(utf16.byteRange)
              #expect(matcher.group(group) == range, "group \(group) of \(place)")
            }
          }
        }
      }
    }
    return decided
  }
}
