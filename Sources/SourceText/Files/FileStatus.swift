#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says of a path.
package struct FileStatus {
  package let kind: FileKind
  package let identity: FileIdentity
  /// In bytes.
  let size: Int
  /// How many names it has.
  package let linkCount: Int
  package let owner: FileOwner
  /// Who may do what with it: the last twelve bits of its mode.
  let permissions: mode_t

  /// Follows links. Nil with `errno` set where there is nothing.
  package init?(at path: FilePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// Of the link itself where the path ends in one.
  package init?(ofLinkAt path: FilePath) {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file.
  package init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    identity = FileIdentity(device: status.st_dev, node: status.st_ino)
    size = Int(status.st_size)
    linkCount = Int(status.st_nlink)
    owner = FileOwner(user: status.st_uid, group: status.st_gid)
    permissions = status.st_mode & 0o7777
  }
}

/// A file or folder as the kernel knows it, one and the same under all its names.
package struct FileIdentity: Hashable {
  let device: dev_t
  let node: ino_t
}

package struct FileOwner: Equatable {
  let user: uid_t
  let group: gid_t
}

package enum FileKind {
  case file, folder, link
  /// A pipe, a socket or a device.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }

  /// Nil where the file system leaves the type out of its entries.
  init?(directoryEntry type: UInt8) {
    switch Int(type) {
    case Int(DT_UNKNOWN): return nil
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    default: self = .other
    }
  }
}
