import Linting
import Markup
import SourceText
import Testing
import Usage
import UsageWeights

@Suite struct UsageTests {
  @Test(arguments: [
    ("Put drop-in parts in a `box`, or 12 of them.", "Put drop-in parts in a ` , or 0 of them ."),
    ("It doesn’t read fooBar or APIs.", "It doesn't read ` or APIs ."),
    ("See the e.g. and U.S. parts.", "See the e.g . and U.S . parts ."),
  ])
  func cutsWords(_ markdown: String, _ expected: String) throws {
    let cut = try tokens(of: markdown)
    let again = try tokens(of: expected.replacing("` ", with: "`x` "))
    #expect(cut.map(\.text) == again.map(\.text))
    #expect(cut.count == expected.split(separator: " ").count)
  }

  @Test(arguments: [
    ("It rains. They sing.", "It They"), ("So? Yes! That is all", "So Yes That"),
    ("Use node.js at once.", "Use"),
  ])
  func knowsWhereSentencesBegin(_ text: String, _ expected: String) throws {
    let starts = try tokens(of: text).filter { $0.is(.sentenceStart) }
    #expect(
      starts.map { String(decoding: text.utf8Bytes[$0.range], as: UTF8.self) }
        == expected.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    // An article was taken out, and whether it was “the”.
    ("You will find it at end of the street.", "end", true),
    ("Here is list of all that we sell.", "list", false),
    ("There must be simple way to do it.", "simple", false),
    ("Each part is read in following order.", "following", true),
  ])
  func missesArticles(_ text: String, _ word: String, isDefinite: Bool) throws {
    let gap = try #require(try gap(before: word, in: text))
    #expect(model.needsArticle(gap) > 3)
    #expect((model.definiteness(of: gap) > 0) == isDefinite)
  }

  @Test(arguments: [
    ("We go to work by car every day.", "work"), ("It is written in plain English.", "plain"),
    ("They read books about bread.", "books"), ("My list of loaves is long.", "list"),
  ])
  func missesNoneWhereNoneStand(_ text: String, _ word: String) throws {
    let gap = try #require(try gap(before: word, in: text))
    #expect(model.needsArticle(gap) < 1)
  }

  private let model = UsageModel(weights: galley_usage_weights())

  private func gap(before word: String, in text: String) throws -> ArticleGap? {
    let tokens = try tokens(of: text)
    let index = tokens.firstIndex {
      String(decoding: text.utf8Bytes[$0.range], as: UTF8.self) == word
    }
    return index.flatMap { ArticleGap(before: $0, in: tokens) }
  }

  private func tokens(of markdown: String) throws -> [UsageToken] {
    var linter = Linter(Profile(all: []))
    let source = SourceFile(path: "a.md", bytes: Array(markdown.utf8))
    let post = linter.read(source, markup: .markdown, profile: 0)
    return post.document.prose.text.withBytes { text in
      UsageText(post.passage(ofBlock: 0, in: text)).tokens
    }
  }
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }
}

extension [UInt8] {
  fileprivate subscript(range: ByteRange) -> ArraySlice<UInt8> { self[range.start..<range.end] }
}
