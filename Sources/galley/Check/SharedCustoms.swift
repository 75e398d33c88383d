import BuiltinRules
import Linting
import Reporting
import SourceText

/// What the posts of a run have in common, for each of them to be held against.
struct SharedCustoms: Sendable {
  let terms: HouseTerms
  /// The posts that findings may point to, by path.
  private(set) var sources: [String: SourceFile] = [:]

  private init(_ terms: HouseTerms) { self.terms = terms }

  /// Of posts that are checked each for itself.
  static let none = SharedCustoms(.none)

  /// Of posts that will be compared once all of them are read.
  static let sought = SharedCustoms(.sought)

  init(of posts: [CheckedPost]) {
    self.init(
      HouseTerms(
        comparing: posts.map { ComparedPost(source: $0.report.source, uses: $0.found.termUses) }))
    let paths = terms.examplePaths
    for post in posts where paths.contains(post.report.source.path) {
      sources[post.report.source.path] = post.report.source
    }
  }

  /// Whether there may be more to say about a post than it shows alone.
  func concern(_ post: CheckedPost) -> Bool { !terms[post.report.source.path].isEmpty }
}
