import Glibc
import SourceText

/// Temporary files that a run left behind which was killed while it wrote.
enum StrayFiles {
  /// Removes those in the folders of `posts`. A file that a run is still writing is locked, and
  /// stays.
  static func remove(besides posts: some Sequence<FilePath>) {
    let folders = Set(posts.map { ($0.resolved ?? $0).folder })
    for folder in folders {
      guard let content = try? Folder(reading: folder) else { continue }
      for entry in content.entries where entry.kind == .file && AtomicFile.isTemporary(entry.name) {
        remove(folder / entry.name)
      }
    }
  }

  private static func remove(_ path: FilePath) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { _ = path.withCString { unlink($0) } }
  }
}
