import Foundation
import Markup
import SourceText
import Testing

/// Every front matter of the shared posts, held against the parsers that sites are built with.
@Suite struct FrontMatterOracleTests {
  @Test(
    .enabled(if: !SharedPosts.paths.isEmpty, "no posts: set GALLEY_TEST_DATA to the shared data"))
  func agreesWithLibraries() throws {
    var compared = 0
    var differences: [String] = []
    for path in SharedPosts.paths {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      let file = SourceFile(path: path, bytes: bytes)
      let scanned = bytes.withBytes { FrontMatter.scan($0, from: file.contentStart) }
      guard let matter = scanned else { continue }
      compared += 1
      if let difference = Self.difference(matter, bytes) {
        differences.append("\(path): \(difference)")
      }
      if !matter.problems.isEmpty { print(path, matter.problems) }
    }
    print(compared)
    #expect(compared > 3_900)
    #expect(differences == [])
  }

  static func difference(_ matter: FrontMatter, _ bytes: [UInt8]) -> String? {
    matter.format == .yaml
      ? YamsComparison(matter, bytes).difference : ObjectComparison(matter, bytes).difference
  }
}
