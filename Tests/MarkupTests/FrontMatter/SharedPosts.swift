import Foundation

/// The posts of the shared test data; none where the data is not on this machine.
enum SharedPosts {
  static let paths: [String] = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = ProcessInfo.processInfo.environment["GALLEY_TEST_DATA"] ?? "../shared"
    let corpus = URL(fileURLWithPath: data, relativeTo: root).appendingPathComponent("corpus")
    let files = FileManager.default.enumerator(atPath: corpus.path)
    let paths = files?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      [".md", ".mdx", ".markdown", ".html"].contains { path.hasSuffix($0) }
    }
    .map { corpus.appendingPathComponent($0).path }.sorted()
  }()
}
