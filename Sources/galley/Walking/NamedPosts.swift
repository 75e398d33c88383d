import SourceText

/// Whether a walk of some paths would take a file, told by its path alone.
struct NamedPosts {
  private let paths: [FilePath]
  private let filter: any WalkFilter

  init(_ paths: [FilePath], _ filter: any WalkFilter) {
    self.paths = paths.map(\.normalized)
    self.filter = filter
  }

  func takes(_ path: FilePath) -> Bool {
    if paths.contains(path) { return true }
    let isUp = path.bytes.starts(with: "../".utf8)
    guard paths.contains(where: { $0.isEmpty ? !isUp : path.isBelow($0) }) else { return false }
    let isReached = path.ancestors.dropFirst().allSatisfy { folder in
      folder.name == ".."
        || folder.bytes.withBytes { filter.enters($0, name: folder.lastComponent) }
    }
    return isReached
      && path.bytes.withBytes { filter.takes($0, name: path.lastComponent, shown: path) }
  }
}
