/// What a path says by its text alone; nothing is looked up but where a link is to be followed.
extension FilePath {
  /// The folder it lies in; nil for the root and for a name alone.
  package var parent: FilePath? {
    guard let slash = bytes.lastIndex(of: Self.slash), bytes.count > 1 else { return nil }
    return FilePath(bytes[..<max(slash, 1)])
  }

  /// The folder it lies in, as a path that can be opened: `.` for a name alone, and the root for
  /// itself.
  package var folder: FilePath { parent ?? (isAbsolute ? self : FilePath(".")) }

  /// Itself and the folders above it that its text names, the nearest first.
  package var ancestors: some Sequence<FilePath> { sequence(first: self, next: \.parent) }

  /// What follows its last slash, decoded.
  package var name: String { String(decoding: lastComponent, as: UTF8.self) }

  /// What follows its last slash.
  package var lastComponent: [UInt8] {
    Array(bytes[(bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...])
  }

  /// Whether `folder` lies above it.
  package func isBelow(_ folder: FilePath) -> Bool { relative(to: folder) != nil }

  /// The way to it from `folder`; nil unless it lies below that.
  package func relative(to folder: FilePath) -> FilePath? {
    let base = (folder / "").bytes
    return bytes.starts(with: base) ? FilePath(bytes[base.count...]) : nil
  }

  /// Itself where it is absolute, else below `folder`.
  package func absolute(in folder: FilePath) -> FilePath { isAbsolute ? self : folder / bytes }

  /// Absolute and without links on the way to it. Its own name stays, whatever it stands for; nil
  /// where the folder is not there.
  package var inResolvedFolder: FilePath? { folder.resolved.map { $0 / lastComponent } }

  /// Without `.`, doubled slashes and a `..` behind a name; the working folder is the empty path.
  package var normalized: FilePath {
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: Self.slash) where !part.elementsEqual(".".utf8) {
      let isUp = part.elementsEqual("..".utf8)
      if isUp, let last = parts.last, !last.elementsEqual("..".utf8) {
        parts.removeLast()
      } else if !isUp || !isAbsolute {
        parts.append(part)
      }
    }
    return FilePath((isAbsolute ? [Self.slash] : []) + parts.joined(separator: "/".utf8))
  }
}
