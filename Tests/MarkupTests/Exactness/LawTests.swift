import Markup
import SourceText
import TestSupport
import Testing

/// Every range of every post of the corpus is where it says it is.
@Suite(.enabled(if: TestData.has("corpus"), Comment(rawValue: TestData.absence(of: "corpus"))))
struct LawTests {
  @Test(arguments: CorpusProject.all)
  func treeAndProse(of project: CorpusProject) {
    for post in project.posts {
      guard let source = post.read() else { continue }
      let document = Document.parse(source, markup: post.markup)
      let violations =
        TreeLaws.violations(in: document) + ProseLaws.violations(in: document)
      if !violations.isEmpty { Issue.record(report(violations, in: post)) }
    }
  }

  private func report(_ violations: [String], in post: CorpusPost) -> Comment {
    Comment(
      rawValue: "\(post.path): \(violations.count) violations\n  "
        + violations.prefix(5).joined(separator: "\n  "))
  }
}
