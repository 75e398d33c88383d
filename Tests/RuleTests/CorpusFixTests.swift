import Linting
import Markup
import SourceText
import TestSupport
import Testing

/// What `--fix` and `--unsafe-fixes` make of real posts.
@Suite(.enabled(if: TestData.has("corpus"), Comment(rawValue: TestData.absence(of: "corpus"))))
struct CorpusFixTests {
  /// Fixes settle, a second run changes no byte, nothing but prose changes, and that only where
  /// there was something to fix.
  @Test(arguments: CorpusProject.all)
  func fixesSettle(in project: CorpusProject) throws {
    var linter = Linter(Profile(all: EveryRule.notDoubtful))
    for post in project.posts {
      guard let source = post.read() else { continue }
      let fixed = Fixer(.review).amend(source, markup: post.markup, with: &linter)
      guard fixed.count > 0 else { continue }
      #expect(fixed.unsettled.isEmpty, "\(post.path)")
      let again = Fixer(.review).amend(fixed.source, markup: post.markup, with: &linter)
      #expect(again.count == 0, "\(post.path)")
      let before = PostStructure(Document.parse(source, markup: post.markup))
      let after = PostStructure(Document.parse(fixed.source, markup: post.markup))
      #expect(before.differences(from: after) == [], "\(post.path)")
      let flagged = fixed.before.diagnostics.compactMap(\.fix).flatMap(\.edits).map(\.range)
      for edit in fixed.revision.edits {
        #expect(
          flagged.contains { $0.start <= edit.range.end && edit.range.start <= $0.end },
          "\(post.path) at \(edit.range)")
      }
    }
  }
}

/// The tree of a post without its prose: blocks, links, code and URLs, as far as they are told
/// apart by their bytes.
private struct PostStructure {
  let blocks: [String]
  let code: [String]
  let links: [String]
  let keys: [String]
  let images: Int

  init(_ document: Document) {
    let bytes = document.source.bytes
    let text = { (range: ByteRange) in
      String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    blocks = document.blocks.map { block in
      switch block.kind {
      case .footnoteDefinition(let label): "footnote \(text(label)) \(block.end)"
      case .code(let info): "code \(info.map(text) ?? "") \(block.end)"
      case let kind: "\(kind) \(block.end)"
      }
    }
    let opaque = document.blocks.compactMap { block -> String? in
      switch block.kind {
      case .code: text(block.range)
      case .opaque: Self.withoutProse(text(block.range))
      default: nil
      }
    }
    let inlines = document.inlines.compactMap { inline -> String? in
      switch inline.kind {
      case .code, .autolink, .bareLink, .footnoteReference: text(inline.range)
      case .html, .opaque: Self.withoutProse(text(inline.range))
      default: nil
      }
    }
    code = opaque + inlines
    links = document.links.map { text($0.destination) }
    keys = document.frontMatter?.nodes.map(\.name) ?? []
    images = document.images.count
  }

  /// What stands in one of the two and not in the other, in the same place.
  func differences(from other: PostStructure) -> [String] {
    let pairs = [
      (blocks, other.blocks), (code, other.code), (links, other.links), (keys, other.keys),
      (["\(images) images"], ["\(other.images) images"]),
    ]
    return pairs.flatMap { mine, others in
      mine.difference(from: others).map { "\($0)" }
    }
  }

  /// A tag without the attributes and arguments that may be prose.
  private static func withoutProse(_ tag: String) -> String {
    tag.replacing(
      #/\b(?:\w*text|alt|title|caption|description|aria-label)\s*[:=]\s*(?:"[^"]*"|'[^']*')/#,
      with: "")
  }
}
