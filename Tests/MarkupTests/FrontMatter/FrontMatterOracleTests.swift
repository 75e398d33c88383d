import Markup
import SourceText
import TestSupport
import Testing

/// Every front matter of the corpus, held against the parsers that sites are built with: the same
/// keys, values and kinds, and a problem exactly where the library fails.
@Suite(.enabled(if: TestData.has("corpus"), Comment(rawValue: TestData.absence(of: "corpus"))))
struct FrontMatterOracleTests {
  @Test(arguments: CorpusProject.all)
  func agreesWithLibraries(in project: CorpusProject) {
    var compared = 0
    for post in project.posts {
      guard let source = post.read(), let matter = FrontMatter(scanning: source) else { continue }
      compared += 1
      if let difference = FrontMatterComparison.difference(matter, source.bytes) {
        Issue.record("\(post.path): \(difference)")
      }
    }
    #expect(compared > 0)
  }
}

extension FrontMatter {
  /// The front matter at the head of `source`; nil where it has none.
  init?(scanning source: SourceFile) {
    let scanned = source.bytes.withBytes { FrontMatter.scan($0, from: source.contentStart) }
    guard let scanned else { return nil }
    self = scanned
  }

  /// The front matter at the head of `post`; nil where it has none.
  init?(scanning post: String) {
    self.init(scanning: SourceFile(path: "post.md", bytes: Array(post.utf8)))
  }
}

enum FrontMatterComparison {
  /// What differs first between `matter` and what a library makes of it; nil where both agree.
  static func difference(_ matter: FrontMatter, _ bytes: [UInt8]) -> String? {
    matter.format == .yaml
      ? YamsComparison(matter, bytes).difference : ObjectComparison(matter, bytes).difference
  }
}
