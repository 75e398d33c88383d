#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the system knows it: bytes that need not be UTF-8, without NUL.
package struct FilePath: Hashable, Sendable {
  package private(set) var bytes: [UInt8]

  package init(_ path: some StringProtocol) { bytes = Array(path.utf8) }
  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The path of `name` in the folder `folder`; the empty path is the working folder.
  package static func / (folder: FilePath, name: [UInt8]) -> FilePath {
    var path = folder
    if !path.isEmpty, path.bytes.last != UInt8(ascii: "/") { path.bytes.append(UInt8(ascii: "/")) }
    path.bytes.append(contentsOf: name)
    return path
  }

  package static func / (folder: FilePath, name: StaticString) -> FilePath {
    folder / name.withUTF8Buffer { Array($0) }
  }

  /// Whether `folder` lies above it.
  package func isBelow(_ folder: FilePath) -> Bool {
    bytes.starts(with: (folder / "").bytes)
  }

  /// Absolute and free of links; nil with `errno` set where it leads nowhere.
  package var resolved: FilePath? {
    guard let path = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(path) }
    return FilePath(
      UnsafeBufferPointer(start: path, count: strlen(path)).map(UInt8.init(bitPattern:)))
  }

  /// With a final NUL, for the C library.
  package var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  package func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R { body(cString) }
}

extension FilePath: CustomStringConvertible {
  /// For a person; ill-formed bytes are shown as U+FFFD.
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension FilePath: Comparable {
  /// By bytes, so that the order is the same in every locale.
  package static func < (a: FilePath, b: FilePath) -> Bool {
    a.bytes.withUnsafeBytes { a in
      b.bytes.withUnsafeBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else {
          return a.count < b.count
        }
        let order = memcmp(first, second, min(a.count, b.count))
        return order == 0 ? a.count < b.count : order < 0
      }
    }
  }
}

extension FilePath {
  /// The folder it lies in; nil for the root and for a name alone.
  package var parent: FilePath? {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes.count > 1 else { return nil }
    return FilePath(bytes[..<max(slash, 1)])
  }

  /// What follows its last slash, decoded.
  package var name: String { String(decoding: lastComponent, as: UTF8.self) }

  /// What follows its last slash.
  package var lastComponent: [UInt8] {
    Array(bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...])
  }

  /// Without `.`, doubled slashes and a `..` behind a name, as told by its text alone; the working
  /// folder is the empty path.
  package var normalized: FilePath {
    let isAbsolute = bytes.first == UInt8(ascii: "/")
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      let isUp = part.elementsEqual("..".utf8)
      if isUp, let last = parts.last, !last.elementsEqual("..".utf8) {
        parts.removeLast()
      } else if !isUp || !isAbsolute {
        parts.append(part)
      }
    }
    return FilePath((isAbsolute ? [UInt8(ascii: "/")] : []) + parts.joined(separator: "/".utf8))
  }

  /// Itself where it is absolute, else below `folder`.
  package func absolute(in folder: FilePath) -> FilePath {
    bytes.first == UInt8(ascii: "/") ? self : folder / bytes
  }
}
