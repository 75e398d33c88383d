import Foundation
import Linting
import Markup
import SourceText
import TestSupport
import Testing

@testable import RuleFormat

/// Rules taken from an archive find what the same rules find that come from their files.
@Suite struct ArchiveTests {
  private static let posts = "corpus/en/rust-blog/content"

  @Test(
    .enabled(if: TestData.has("conformance"), "\(TestData.absence(of: "conformance"))"),
    .enabled(if: TestData.has(posts), "\(TestData.absence(of: posts))"),
    arguments: ["conformance/styles", "conformance/vale/testdata/styles"])
  func storedRulesFindTheSame(_ style: String) throws {
    let sources = try StyleFiles.sources(below: style)
    let files = sources.compactMap { RuleFile.read($0.bytes, path: $0.path, id: $0.id).rule }
    let compiled = DeclaredRules.compile(
      files, in: RuleSurroundings(dialect: .galley, vocabulary: Self.vocabulary)
    ).rules
    let runnable = Set(compiled.asRules.map(\.info.id))
    let archive = RuleArchive.compile(sources.filter { runnable.contains($0.id) })
    #expect(archive.problems.isEmpty)
    #expect(String(validating: archive.text, as: UTF8.self) != nil)
    let stored = DeclaredRules(RuleArchive(text: archive.text), vocabulary: Self.vocabulary)
    try compare(compiled.asRules, stored.asRules)
  }

  private static let vocabulary = ["Rust", "trait objects?"].map {
    LocatedText($0, at: ByteRange(at: 0))
  }

  private func compare(_ compiled: [Rule], _ stored: [Rule]) throws {
    #expect(compiled.map(\.info.id) == stored.map(\.info.id))
    for (a, b) in zip(compiled, stored) {
      let (one, other) = (a.info.manual, b.info.manual)
      #expect(one.summary == other.summary && one.why == other.why)
      #expect(one.examples == other.examples)
      #expect(a.info.level == b.info.level && a.info.scope == b.info.scope)
    }
    var first = Linter(Profile(all: compiled))
    var second = Linter(Profile(all: stored))
    var count = 0
    for source in try Self.sources() {
      let (ours, theirs) = (
        first.lint(source, markup: .markdown), second.lint(source, markup: .markdown)
      )
      #expect(ours.diagnostics == theirs.diagnostics, "\(source.path)")
      count += ours.diagnostics.count
    }
    #expect(count > 100)
  }

  /// Every fifth post.
  private static func sources() throws -> [SourceFile] {
    let root = try #require(TestData.url(posts))
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    return try names.enumerated().filter { $0.offset % 5 == 0 && $0.element.hasSuffix(".md") }.map {
      SourceFile(
        path: $0.element, bytes: Array(try Data(contentsOf: root.appending(path: $0.element))))
    }
  }
}
