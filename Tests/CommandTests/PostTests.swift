import Foundation
import TestSupport
import Testing

/// The posts of `Fixtures/posts`, each with what a user sees beside it.
@Suite struct PostTests {
  static let posts: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Repository.folder("Fixtures/posts").path)
    return (names ?? []).filter { !$0.hasSuffix(".txt") }.sorted()
  }()

  @Test(arguments: posts)
  func showsWhatIsExpected(of post: String) throws {
    let outcome = try Executable.galley(["check", post], in: Repository.folder("Fixtures/posts"))
    let complaint = Snapshot.complaint(outcome.output + outcome.errors, "posts/\(post).txt")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  @Test func findsThePosts() { #expect(!Self.posts.isEmpty) }
}
