import SourceText

/// A file that differs, as `git diff-index --raw -z` tells it.
struct RawDiff: Sendable {
  let oldMode: String
  let newMode: String
  let oldBlob: String
  let newBlob: String
  /// `A`, `M`, `D`, `R` …
  let status: UInt8
  /// From the top folder of the repository; of a renamed file its new one.
  let path: [UInt8]

  /// Whether the new side is a regular file, not a link or a repository in the repository.
  var isFile: Bool { newMode.hasPrefix("100") }
  /// Whether there was such a file before, under whatever name.
  var hadFile: Bool { oldMode.hasPrefix("100") }

  /// Reads records parted by NUL: `:modes blobs status`, the path, and the new path of a rename.
  static func read(_ output: [UInt8]) -> [RawDiff] {
    var fields = output.split(separator: 0, omittingEmptySubsequences: false)[...]
    var diffs: [RawDiff] = []
    while let head = fields.popFirst(), head.first == UInt8(ascii: ":") {
      let parts = String(decoding: head.dropFirst(), as: UTF8.self).split(separator: " ")
      guard parts.count == 5, let status = parts[4].utf8.first, var path = fields.popFirst()
      else { break }
      if status == UInt8(ascii: "R") || status == UInt8(ascii: "C") {
        path = fields.popFirst() ?? path
      }
      diffs.append(
        RawDiff(
          oldMode: String(parts[0]), newMode: String(parts[1]), oldBlob: String(parts[2]),
          newBlob: String(parts[3]), status: status, path: Array(path)))
    }
    return diffs
  }
}
