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
      var builder = PatternSet.Builder()
      _ = builder.add(trees.map { CompiledPattern($0) })
      let set = builder.finish()
      let pool = ExpressionPool(set.expressions)
      let joined = Pattern.alternation(trees.map { .group($0, .capturing(1)) })
      let oracle = try RegularExpression(ICUPatternWriter.write(joined))
      oracle.allow(ticks: 1_000_000)
      let utf16 = UTF16Text()
      pool.beginPost()
      for text in texts + [Self.words(of: source)] {
        let (ours, theirs) = text.withBytes { view in
          let range = ByteRange(0, view.count)
          var seen = Sightings()
          seen.look(for: set, in: view, range)
          var search = MatchSearch(0, of: set, seen: seen, in: view, range, pool: pool)
          var ours: [ByteRange] = []
          while let match = search.next() { ours.append(match.range) }
          utf16.load(view, range)
          var theirs: [ByteRange] = []
          var position = 0
          while position <= utf16.count,
            case .match(let match) = oracle.find(in: utf16, from: position)
          {
            theirs.append(utf16.byteRange(match))
            position = match.isEmpty ? match.upperBound + 1 : match.upperBound
          }
          return (ours, theirs)
        }
        compared += theirs.count
        #expect(ours == theirs, "\(name) in \(String(decoding: text, as: UTF8.self).prefix(200))")
      }
    }
    #expect(compared > 1_000)
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
