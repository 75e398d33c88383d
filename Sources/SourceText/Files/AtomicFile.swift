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
  /// Absolute and free of links, with a final NUL.
  private let target: [CChar]
  /// Beside the target, with a final NUL; nil where the target is written to as it is.
  private let temporary: [CChar]?

  /// Opens a new file that is to become the one at `path`, which need not exist yet.
  package init(replacing path: String) throws(WriteError) {
    try self.init(replacing: path.utf8CString.map { $0 })
  }

  /// Opens a new file that is to become the one at `path`: bytes with a final NUL.
  package init(replacing path: [CChar]) throws(WriteError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT, !Self.isLink(path) else { throw WriteError() }
      try self.init(creating: path, mode: 0o666 & ~Self.creationMask)
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG, !Self.namesDevice(path) else {
      try self.init(appendingTo: path)
      return
    }
    guard let resolved = realpath(path, nil) else { throw WriteError() }
    defer { free(resolved) }
    // What may not be written may not be replaced either, though the folder would let us.
    guard access(resolved, W_OK) == 0 else { throw WriteError() }
    try self.init(
      creating: Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved) + 1)),
      mode: status.st_mode & 0o7777)
    // Only root can give files away; for all others the owner is the same.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    _ = fchmod(descriptor, status.st_mode & 0o7777)
  }

  private init(creating target: [CChar], mode: mode_t) throws(WriteError) {
    let name = (target.lastIndex(of: Self.slash) ?? -1) + 1
    // mkstemp wants six of them, for which it puts what makes the name unique.
    let placeholder = String(repeating: "X", count: 6)
    var temporary = target[..<name] + (Self.prefix + placeholder).utf8CString
    let descriptor = temporary.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw WriteError() }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    // For as long as this process lives: what is not locked was left behind.
    _ = flock(descriptor, LOCK_EX)
    _ = fchmod(descriptor, mode)
    self.descriptor = descriptor
    self.target = target
    self.temporary = Array(temporary)
  }

  private init(appendingTo path: [CChar]) throws(WriteError) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw WriteError() }
    target = path
    temporary = nil
  }

  /// Puts what was written in the place of the target. Nothing is left of it where that fails.
  package func commit() throws(WriteError) {
    guard let temporary else {
      guard close(descriptor) == 0 else { throw WriteError() }
      return
    }
    // Some file systems report only here that the disk is full.
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else {
      let error = WriteError()
      discard()
      throw error
    }
    close(descriptor)
  }

  /// Forgets what was written; the target stays as it was.
  package func discard() {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  private static let prefix = ".galley-"

  /// Whether a file of this name is one that `init` made: no walk takes it, being hidden.
  package static func isTemporary(_ name: [UInt8]) -> Bool {
    name.starts(with: prefix.utf8) && name.count == prefix.utf8.count + 6
      && name.dropFirst(prefix.utf8.count).allSatisfy(\.isASCIIAlphanumeric)
  }

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))

  /// Whether `path` is that of a device, such as `/dev/stdout`, though it may lead to a file.
  private static func namesDevice(_ path: [CChar]) -> Bool { strncmp(path, "/dev/", 5) == 0 }

  private static func isLink(_ path: [CChar]) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The bits that new files lack. The system tells them only to whoever sets them.
  private static var creationMask: mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}

/// Why a file could not be written. The description is for a person, without the path.
package struct WriteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The `errno` of the system call that failed.
  package let code: Int32

  /// Takes the reason of the call that failed last.
  package init() { code = errno }

  package init(code: Int32) { self.code = code }

  package var description: String {
    code == ENOENT ? "no such folder" : String(cString: strerror(code)).lowercasedFirst
  }
}

extension String {
  /// "Permission denied" as it reads behind a colon.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
