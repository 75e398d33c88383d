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
    let slashes = path.bytes.indices.filter { path.bytes[$0] == UInt8(ascii: "/") }
    return path.bytes.withBytes { bytes in
      let folders = slashes.allSatisfy { slash in
        let folder = FilePath(path.bytes[..<slash])
        return folder.name == ".."
          || filter.enters(bytes[ByteRange(0, slash)], name: folder.lastComponent)
      }
      return folders && filter.takes(bytes, name: path.lastComponent, shown: path)
    }
  }
}
