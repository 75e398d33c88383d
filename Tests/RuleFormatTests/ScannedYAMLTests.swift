import Foundation
import SourceText
import TestSupport
import Testing

@testable import RuleFormat

/// Files that our own scanner reads, against Yams: the same texts at the same places.
@Suite struct ScannedYAMLTests {
  @Test(arguments: [URL(filePath: "Rules"), URL(filePath: "Fixtures")])
  func readsFilesOfTheProjectAsYamsDoes(_ folder: URL) throws {
    try compare(below: folder)
  }

  @Test(.enabled(if: TestData.has("conformance"), "\(TestData.absence(of: "conformance"))"))
  func readsStylesAsYamsDoes() throws {
    try compare(below: try #require(TestData.url("conformance")))
  }

  @Test(arguments: [
    "a:\n", "a: ~\nb: null\nc: Null\nd: ''\n", "a: [x, 'y z', 3]\nb: {c: d, e: }\n",
    "a: >-\n  one\n  two\n\n  three\nb: |\n  x\n", "a: one\n  two\n", "'a b': \"c\\td\"\n",
    "a: 'it''s'\n", "a:\n- b\n- c: d\n  e: f\n-\n  - g\n", "a: 1\r\nb:\r\n  - c\r\n",
    "\u{FEFF}a: b # c\n# d\n", "? a\n: b\n", "a: {b: {c: {d: {e: {f: {g: h}}}}}}\n",
    "a: é\nb: '“ü”'\n", "a:   b   \nc:\td\n", "a: |\n\n", "a: >\n", "a: !!str 5\n",
    "a: &x b\nc: *x\n", "---\na: b\n", "a: b\n...\n", "a: b\na: c\n", "- a\n", "", "a\n",
  ])
  func readsTextsAsYamsDoes(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard let scanned = bytes.withBytes({ ScannedYAML($0)?.tree }) else { return }
    #expect(Self.texts(scanned) == Self.texts(try RuleTree.composed(bytes, path: "")))
  }

  /// What a tree says, without the places.
  private static func texts(_ tree: RuleTree) -> String {
    switch tree {
    case .text(let text, let isNull): isNull ? "~" : "“\(text.text)”"
    case .list(let items, _): "[\(items.map(texts).joined(separator: ", "))]"
    case .mapping(let entries, _):
      "{\(entries.map { "\(texts($0.key)): \(texts($0.value))" }.joined(separator: ", "))}"
    case .other: "…"
    }
  }

  private func compare(below folder: URL) throws {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    for case let file as URL in try #require(files) where file.pathExtension == "yml" {
      count += compare([UInt8](try Data(contentsOf: file)), file.path) ? 1 : 0
    }
    #expect(count > 10)
  }

  /// False where the file is left to Yams.
  private func compare(_ bytes: [UInt8], _ name: String) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil,
      let scanned = bytes.withBytes({ ScannedYAML($0)?.tree })
    else { return false }
    let composed = try? RuleTree.composed(bytes, path: "")
    #expect(scanned == composed, "\(name)")
    return true
  }
}
