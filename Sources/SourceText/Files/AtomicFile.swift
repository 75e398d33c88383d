#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file on its way to the disk: readers see all of its new content or all of the old.
///
/// What is written goes to a temporary file in the folder of the target; `commit` flushes it to the
/// disk and renames it, so that a crash or a full disk leaves the target as it was. A link stays:
/// what it leads to is replaced. Mode and owner of a file that was there are kept. What is no
/// regular file, such as a pipe or `/dev/stdout`, cannot be replaced and is written to as it is.
package struct AtomicFile: Sendable {
  /// Where to write the content.
  package let descriptor: Int32
  /// Free of links where it is there already.
  private let target: FilePath
  /// Beside the target; nil where the target is written to as it is.
  private let temporary: FilePath?

  /// Opens a new file that is to become the one at `path`, which need not exist yet.
  package init(replacing path: FilePath) throws(WriteError) {
    guard let status = FileStatus(at: path) else {
      guard errno == ENOENT, FileStatus(ofLinkAt: path) == nil else { throw WriteError() }
      try self.init(creating: path, permissions: 0o666 & ~Self.creationMask)
      return
    }
    // A device is written to even where it leads to a file, as `/dev/stdout` may.
    guard status.kind == .file, !path.isBelow(FilePath("/dev")) else {
      try self.init(appendingTo: path)
      return
    }
    // What may not be written may not be replaced either, though the folder would let us.
    guard let target = path.resolved, target.withCString({ access($0, W_OK) }) == 0 else {
      throw WriteError()
    }
    try self.init(creating: target, permissions: status.permissions)
    // Only root can give files away; for all others the owner is the same.
    _ = fchown(descriptor, status.owner.user, status.owner.group)
    _ = fchmod(descriptor, status.permissions)
  }

  private init(creating target: FilePath, permissions: mode_t) throws(WriteError) {
    // mkstemp puts what makes the name unique in the place of these letters.
    let placeholder = String(repeating: "X", count: Self.uniqueLength)
    var temporary = (target.folder / (Self.prefix + placeholder)).cString
    descriptor = temporary.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw WriteError() }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    // For as long as this process lives: what is not locked was left behind.
    _ = flock(descriptor, LOCK_EX)
    _ = fchmod(descriptor, permissions)
    self.target = target
    self.temporary = FilePath(temporary.dropLast().map(UInt8.init(bitPattern:)))
  }

  private init(appendingTo path: FilePath) throws(WriteError) {
    descriptor = path.withCString { open($0, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw WriteError() }
    target = path
    temporary = nil
  }

  /// Puts a file of this content in the place of the one at `path`, which need not be there.
  ///
  /// - Parameter isExecutable: whether everyone may run it; if not, the mode stays as it was.
  package static func write(
    _ content: [UInt8], to path: FilePath, isExecutable: Bool = false
  ) throws(WriteError) {
    let file = try AtomicFile(replacing: path)
    if isExecutable { _ = fchmod(file.descriptor, 0o755) }
    do throws(WriteError) {
      try file.fill(with: content)
    } catch {
      file.discard()
      throw error
    }
    try file.commit()
  }

  /// Writes all of the content, and as far as to the disk, so that little is left for `commit`.
  package func fill(with content: [UInt8]) throws(WriteError) {
    try content.send(to: descriptor)
    try flush()
  }

  /// Puts what was written in the place of the target. Nothing is left of it where that fails.
  package func commit() throws(WriteError) {
    do throws(WriteError) {
      try flush()
      if let temporary, !temporary.move(to: target) { throw WriteError() }
    } catch {
      discard()
      throw error
    }
    // What is written to as it is may tell only here that it failed.
    guard close(descriptor) == 0 || temporary != nil else { throw WriteError() }
  }

  private func flush() throws(WriteError) {
    // Some file systems report only here that the disk is full.
    guard temporary == nil || fsync(descriptor) == 0 else { throw WriteError() }
  }

  /// Forgets what was written; the target stays as it was.
  package func discard() {
    close(descriptor)
    _ = temporary?.withCString { unlink($0) }
  }

  private static let prefix = ".galley-"
  /// What mkstemp wants.
  private static let uniqueLength = 6

  /// Whether a file of this name is one that `init` made: no walk takes it, being hidden.
  package static func isTemporary(_ name: [UInt8]) -> Bool {
    name.starts(with: prefix.utf8) && name.count == prefix.utf8.count + uniqueLength
      && name.dropFirst(prefix.utf8.count).allSatisfy(\.isASCIIAlphanumeric)
  }

  /// The bits that new files lack. The system tells them only to whoever sets them.
  private static var creationMask: mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}

extension FilePath {
  /// Takes the place of what is at `target`; false with `errno` set where that cannot be.
  fileprivate func move(to target: FilePath) -> Bool {
    withCString { old in target.withCString { new in rename(old, new) } } == 0
  }
}
