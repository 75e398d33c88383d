import SourceText

/// The git repository that the working folder belongs to.
struct Repository: Sendable {
  private let git = Git()
  /// Absolute.
  var workingFolder: FilePath { top / prefix }

  /// The working folder from the top folder, with a final slash; empty for the top itself.
  private let prefix: [UInt8]
  /// Absolute and free of links.
  let top: FilePath

  /// Finds it, or says why there is none to be read.
  init() async throws(Git.Failure) {
    prefix = try await git.output(["rev-parse", "--show-prefix"]).dropLast()
    let top = FilePath(try await git.output(["rev-parse", "--show-toplevel"]).dropLast())
    self.top = top.resolved ?? top
  }

  /// The commit that a name stands for; nil where there is none.
  func commit(_ name: String) async throws(Git.Failure) -> String? {
    try await git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"])
  }

  /// The commit where the history of `name` and of what is checked out parted.
  func mergeBase(with name: String) async throws(Git.Failure) -> String {
    guard let commit = try await commit(name) else {
      throw Git.Failure(description: "'\(name)' is no commit of this repository")
    }
    if let base = try await git.line(["merge-base", "HEAD", commit]) { return base }
    let isShallow = try await git.line(["rev-parse", "--is-shallow-repository"]) == "true"
    throw Git.Failure(
      description: isShallow
        ? "this clone is shallow and ends before '\(name)' branched off; fetch more of it"
        : "'\(name)' has no commit in common with what is checked out")
  }

  /// What the index changes against a commit, or against nothing where that is nil.
  func indexChanges(since commit: String?) async throws(Git.Failure) -> [RawDiff] {
    var base = commit
    if base == nil {
      base = try await git.line(["hash-object", "-t", "tree", "/dev/null"])
    }
    return RawDiff.read(
      try await git.output([
        "diff-index", "--cached", "--raw", "-z", "--full-index", "-M", "--no-ext-diff",
        "--no-textconv", "--ignore-submodules=all", base ?? "HEAD", "--",
      ]))
  }

  /// What the index holds: blobs and the places of submodules, by path from the top folder.
  struct Index {
    var blobs: [[UInt8]: String] = [:]
    var submodules: [FilePath] = []
  }

  func index() async throws(Git.Failure) -> Index {
    let output = try await git.output(
      ["ls-files", "--cached", "--stage", "--full-name", "-z", "--", topFromHere])
    var index = Index()
    for record in output.split(separator: 0) {
      guard let tab = record.firstIndex(of: 0x09) else { continue }
      let parts = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
      let path = Array(record[(tab + 1)...])
      guard parts.count == 3 else { continue }
      if parts[0].hasPrefix("100") { index.blobs[path] = String(parts[1]) }
      if parts[0] == "160000" { index.submodules.append(FilePath(path)) }
    }
    return index
  }

  /// Files in the working folder's repository that git neither tracks nor is told to ignore.
  func untracked() async throws(Git.Failure) -> [FilePath] {
    let output = try await git.output([
      "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", topFromHere,
    ])
    return output.split(separator: 0).map { top / Array($0) }
  }

  /// The contents of blobs, in their order; nil for one that is not at hand.
  func contents(of blobs: [String]) async throws(Git.Failure) -> [[UInt8]?] {
    guard !blobs.isEmpty else { return [] }
    let names = Array((blobs.joined(separator: "\n") + "\n").utf8)
    var rest = try await git.output(["cat-file", "--batch"], input: names)[...]
    return blobs.map { _ in
      let head = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(head.count + 1)
      let parts = String(decoding: head, as: UTF8.self).split(separator: " ")
      guard parts.count == 3, parts[1] == "blob", let count = Int(parts[2]) else { return nil }
      let content = Array(rest.prefix(count))
      rest = rest.dropFirst(count + 1)
      return content
    }
  }

  /// A path from the top folder as seen from the working folder.
  func path(fromTop path: [UInt8]) -> FilePath {
    path.starts(with: prefix)
      ? FilePath(path.dropFirst(prefix.count)) : FilePath(wayUp.utf8 + path)
  }

  /// A path as git names it in the working folder: an absolute one becomes relative where it leads
  /// into the repository.
  func seenFromHere(_ path: FilePath) -> FilePath {
    guard path.isAbsolute else { return path }
    let path = path.resolved ?? path.normalized
    return path == top
      ? FilePath(topFromHere) : pathFromTop(path).map { self.path(fromTop: $0.bytes) } ?? path
  }

  private var wayUp: String {
    String(repeating: "../", count: prefix.count { $0 == UInt8(ascii: "/") })
  }

  /// Without it git lists only what lies in the working folder.
  private var topFromHere: String { prefix.isEmpty ? "." : wayUp }

  /// A path as seen from the top folder; nil for one that lies elsewhere.
  func pathFromTop(_ path: FilePath) -> FilePath? {
    path.inResolvedFolder?.relative(to: top)
  }
}
