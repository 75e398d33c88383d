package import Foundation

/// The folder of shared test data: examples of the specifications, a corpus of posts.
///
/// It is no part of the repository. `GALLEY_TEST_DATA` says where it is; without it, `../shared`
/// beside the package.
package enum TestData {
  package static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["GALLEY_TEST_DATA"], !path.isEmpty {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    return packageRoot.appending(path: "../shared", directoryHint: .isDirectory).standardized
  }()

  /// The folder of `Package.swift`.
  package static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The file or folder at `path` of the test data; nil where it is absent.
  package static func url(_ path: String) -> URL? {
    let url = root.appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Whether `path` is there; for `.enabled(if:)`.
  package static func has(_ path: String) -> Bool { url(path) != nil }

  /// What a skipped test says.
  package static func absence(of path: String) -> String {
    "\(root.path)/\(path) is absent; GALLEY_TEST_DATA names the folder of test data"
  }
}
