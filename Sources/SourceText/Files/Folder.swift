#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands in one folder of the file system.
package struct Folder {
  /// In no particular order; without `.` and `..`.
  package let entries: [Entry]
  /// Tells it from every other folder, by whatever path one came to it.
  package let identity: FileIdentity

  package struct Entry {
    /// Any bytes but `/` and NUL.
    package let name: [UInt8]
    package let kind: FileKind

    package init(name: [UInt8], kind: FileKind) {
      self.name = name
      self.kind = kind
    }
  }

  /// Reads the folder at `path`.
  package init(reading path: FilePath) throws(SourceFile.LoadError) {
    guard let stream = path.withCString({ opendir($0) }) else { throw .init(errno) }
    defer { closedir(stream) }
    guard let status = FileStatus(of: dirfd(stream)) else { throw .init(errno) }
    identity = status.identity
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.allSatisfy({ $0 == UInt8(ascii: ".") }), name.count <= 2 { continue }
      let kind = FileKind(directoryEntry: entry.pointee.d_type)
      entries.append(
        Entry(name: name, kind: kind ?? FileStatus(ofLinkAt: path / name)?.kind ?? .other))
    }
    self.entries = entries
  }

  package func holds(_ name: StaticString) -> Bool {
    entries.contains {
      $0.name.elementsEqual(
        UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
  }
}
