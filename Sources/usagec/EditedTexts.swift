import Foundation
import Linting
import Markup
import SourceText
import Usage

/// The English passages of a set of posts, each once.
struct EditedTexts {
  private(set) var passages: [UsageText] = []
  private(set) var wordCount = 0
  private var seen: Set<[UInt64]> = []

  init(in folders: [URL]) throws {
    var linter = Linter(Profile(all: []))
    for folder in folders {
      for path in Self.posts(in: folder) {
        let source = SourceFile(
          path: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
        add(linter.read(source, markup: .markdown, profile: 0))
      }
    }
  }

  private mutating func add(_ post: Post) {
    post.document.prose.text.withBytes { text in
      for (index, block) in post.document.prose.blocks.enumerated() {
        guard block.kind == .paragraph || block.kind == .listItem else { continue }
        let passage = UsageText(post.passage(ofBlock: index, in: text))
        guard Self.isEnglish(passage), seen.insert(passage.tokens.map(\.text)).inserted else {
          continue
        }
        passages.append(passage)
        wordCount += passage.tokens.count
      }
    }
  }

  /// Whether it is sentences of English: small words are some two fifths of those.
  private static func isEnglish(_ text: UsageText) -> Bool {
    let content = text.tokens.count { $0.is(.content) }
    let small = text.tokens.count { !$0.is(.content) && $0.is(.word) }
    return content + small >= 5 && Double(small) >= 0.22 * Double(content + small)
      && Double(content + small) >= 0.6 * Double(text.tokens.count)
  }

  private static func posts(in folder: URL) -> [String] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { ($0 as? URL)?.path } ?? [])
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".markdown") }.sorted()
  }
}
