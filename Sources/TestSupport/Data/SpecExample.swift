import Foundation

/// An example of the CommonMark or GFM specification.
package struct SpecExample: Decodable, Sendable, CustomStringConvertible {
  package let example: Int
  package let section: String
  package let extensions: [String]
  package let markdown: String
  package let html: String

  package var description: String { "\(example) (\(section))" }

  /// The examples of a file in the folder `conformance/commonmark`; empty where it is absent.
  package static func load(_ name: String) -> [SpecExample] {
    guard let url = TestData.url("conformance/commonmark/\(name)"),
      let data = try? Data(contentsOf: url),
      let examples = try? JSONDecoder().decode([SpecExample].self, from: data)
    else { return [] }
    return examples
  }
}
