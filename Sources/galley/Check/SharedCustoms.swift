import BuiltinRules
import Linting
import Reporting
import SourceText

/// What the posts of a run have in common, for each of them to be held against.
struct SharedCustoms: Sendable {
  private(set) var terms = HouseTerms.none
  /// The posts that findings may point to, by path.
  private(set) var sources: [String: SourceFile] = [:]

  /// Of posts that were not compared.
  init() {}

  init(of posts: [CheckedPost]) {
    terms = HouseTerms(
      comparing: posts.map { ComparedPost(source: $0.report.source, uses: $0.found.termUses) })
    let paths = terms.examplePaths
    for post in posts where paths.contains(post.report.source.path) {
      sources[post.report.source.path] = post.report.source
    }
  }

  /// Whether there may be more to say about a post than it shows alone.
  func concern(_ post: CheckedPost) -> Bool { !terms[post.report.source.path].isEmpty }
}
