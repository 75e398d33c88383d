import Foundation

/// Output as a user sees it, kept under `Fixtures` for a reviewer to read and a test to hold.
///
/// The environment variable `GALLEY_RECORD` says which snapshots a test run writes: `all` or
/// `failed`, those that differ or are missing; `missing`; or `never`, the default. A run that wrote
/// one fails, so that nothing passes unseen.
package enum Snapshot {
  package enum Recording: String, Sendable { case all, failed, missing, never }

  /// What the environment asks for.
  package static var recording: Recording {
    ProcessInfo.processInfo.environment["GALLEY_RECORD"].flatMap(Recording.init) ?? .never
  }

  /// Why `actual` is not what `Fixtures/<name>` holds; nil where it is.
  package static func complaint(
    _ actual: String, _ name: String, recording: Recording = recording, file: String = #filePath
  ) -> String? {
    let url = packageRoot(above: file).appending(path: "Fixtures").appending(path: name)
    let expected = try? Data(contentsOf: url)
    let isSame = expected == Data(actual.utf8)
    let isRecorded =
      switch recording {
      case .all, .failed: !isSame
      case .missing: expected == nil
      case .never: false
      }
    if isRecorded {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: url)
      } catch {
        return "cannot write Fixtures/\(name): \(error)"
      }
      return "wrote Fixtures/\(name): look at it, then run again"
    }
    guard let expected else {
      return "Fixtures/\(name) is missing; GALLEY_RECORD=missing writes it"
    }
    return isSame
      ? nil : difference(String(decoding: expected, as: UTF8.self), actual, name: name)
  }

  /// The first line that differs, with what was expected and what came.
  private static func difference(_ expected: String, _ actual: String, name: String) -> String {
    let expectedLines = expected.components(separatedBy: "\n")
    let actualLines = actual.components(separatedBy: "\n")
    let same = zip(expectedLines, actualLines).prefix { $0 == $1 }.count
    let before = same < expectedLines.count ? expectedLines[same].debugDescription : "the end"
    let now = same < actualLines.count ? actualLines[same].debugDescription : "the end"
    return
      "Fixtures/\(name) differs from line \(same + 1):\n  expected \(before)\n  but got  \(now)"
      + "\n\nAll of it:\n\(actual)"
  }

  private static func packageRoot(above file: String) -> URL {
    var folder = URL(filePath: file).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }
}
