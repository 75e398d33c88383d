import Foundation
import Testing

/// Real posts shared between tests, outside of the repository; tests that need them are skipped
/// where they are absent.
enum Corpus {
  static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["GALLEY_TEST_DATA"] {
      return URL(fileURLWithPath: path)
    }
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  static let isPresent = FileManager.default.fileExists(
    atPath: root.appendingPathComponent("corpus").path)

  /// The posts below `folder`, by path.
  static func posts(in folder: String) -> [(path: String, bytes: [UInt8])] {
    let base = root.appendingPathComponent("corpus").appendingPathComponent(folder)
    let paths =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return paths.sorted().compactMap { path in
      guard path.hasSuffix(".md") || path.hasSuffix(".mdx") || path.hasSuffix(".html"),
        let data = FileManager.default.contents(atPath: base.appendingPathComponent(path).path)
      else { return nil }
      return (path, Array(data))
    }
  }
}

extension Trait where Self == ConditionTrait {
  static var needsCorpus: ConditionTrait {
    .enabled(if: Corpus.isPresent, "GALLEY_TEST_DATA names no folder with a corpus")
  }
}
