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
  package var isAbsolute: Bool { bytes.first == Self.slash }

  static let slash = UInt8(ascii: "/")

  /// The path of `name` in the folder `folder`; the empty path is the working folder.
  package static func / (folder: FilePath, name: [UInt8]) -> FilePath {
    var path = folder
    if !path.isEmpty, path.bytes.last != slash { path.bytes.append(slash) }
    path.bytes.append(contentsOf: name)
    return path
  }

  package static func / (folder: FilePath, name: some StringProtocol) -> FilePath {
    folder / Array(name.utf8)
  }

  /// Absolute and free of links; nil with `errno` set where it leads nowhere.
  package var resolved: FilePath? {
    guard let path = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(path) }
    return FilePath(
      UnsafeBufferPointer(start: path, count: strlen(path)).map(UInt8.init(bitPattern:)))
  }

  /// With a final NUL, for the C library.
  var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

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
