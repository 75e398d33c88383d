import Foundation
import Markup
import SourceText
import Testing
import Yams

/// Every front matter of the shared posts, held against Yams.
@Suite struct FrontMatterOracleTests {
  static let posts = SharedPosts.paths

  @Test(.enabled(if: !posts.isEmpty, "no posts: set GALLEY_TEST_DATA to the shared data"))
  func yamlAgreesWithYams() throws {
    var agreeing = 0
    var disagreeing: [String] = []
    for path in Self.posts {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      let file = SourceFile(path: path, bytes: bytes)
      guard let matter = bytes.withBytes({ FrontMatter.scan($0, from: file.contentStart) }),
        matter.format == .yaml
      else { continue }
      if let difference = YamsComparison(matter, bytes).difference {
        disagreeing.append("\(path): \(difference)")
      } else {
        agreeing += 1
      }
    }
    print(agreeing, disagreeing.count)
    for d in disagreeing { print(d) }
    #expect(disagreeing == [])
  }
}
