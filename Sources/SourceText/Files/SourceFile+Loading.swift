#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SourceFile {
  /// The largest file that is read, in bytes. Posts are far smaller; a parsed one takes several
  /// times its size.
  package static let sizeLimit = 256 << 20

  /// Reads the file at `path`.
  ///
  /// Never waits for another process: what is not a regular file is not read.
  ///
  /// - Parameter name: what it is reported under; its path where nothing is said.
  package static func load(
    _ path: FilePath, reportedAs name: String? = nil
  ) throws(LoadError) -> SourceFile {
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw LoadError(errno) }
    defer { close(descriptor) }

    guard let status = FileStatus(of: descriptor) else { throw LoadError(errno) }
    switch status.kind {
    case .file: break
    case .folder: throw .isDirectory
    case .link, .other: throw .notRegular
    }
    guard status.size <= sizeLimit else { throw .tooLarge }
    // One byte more than its size, so that a single read both fills the array and meets the end.
    return try readAll(
      descriptor, capacity: status.size + 1, isRegular: true, name: name ?? path.description)
  }

  /// Reads a descriptor to its end, waiting where it must: standard input.
  package static func load(
    descriptor: Int32, reportedAs name: String
  ) throws(LoadError) -> SourceFile {
    try readAll(descriptor, capacity: 1 << 16, isRegular: false, name: name)
  }

  /// Takes bytes from elsewhere, if they are text.
  package convenience init(checking bytes: [UInt8], reportedAs name: String) throws(LoadError) {
    if let problem = bytes.withBytes(TextEncoding.obstacle) { throw problem }
    self.init(path: name, bytes: bytes)
  }

  private static func readAll(
    _ descriptor: Int32, capacity: Int, isRegular: Bool, name: String
  ) throws(LoadError) -> SourceFile {
    var bytes: [UInt8] = []
    var capacity = capacity
    while true {
      let room = capacity
      var received = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        repeat {
          received = read(descriptor, buffer.baseAddress, room)
        } while received < 0 && errno == EINTR
        count = max(0, received)
      }
      if received < 0 { throw LoadError(errno) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= sizeLimit else { throw .tooLarge }
      // A regular file gives all it has; anything else ends with an empty read.
      if received == 0 || isRegular && received < room { break }
      capacity = max(1 << 16, bytes.count)
    }
    return try SourceFile(checking: bytes, reportedAs: name)
  }
}
