import Glibc
import SourceText

/// A path as the system knows it: bytes that need not be UTF-8, without NUL.
struct FilePath: Hashable, Sendable {
  private(set) var bytes: [UInt8]

  init(_ path: some StringProtocol) { bytes = Array(path.utf8) }
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var isEmpty: Bool { bytes.isEmpty }

  /// The path of `name` in the folder `folder`; the empty path is the working folder.
  static func / (folder: FilePath, name: some Sequence<UInt8>) -> FilePath {
    var path = folder
    if !path.isEmpty, path.bytes.last != UInt8(ascii: "/") { path.bytes.append(UInt8(ascii: "/")) }
    path.bytes.append(contentsOf: name)
    return path
  }

  static func / (folder: FilePath, name: StaticString) -> FilePath {
    folder / name.withUTF8Buffer { Array($0) }
  }

  /// Whether `folder` lies above it.
  func isBelow(_ folder: FilePath) -> Bool {
    bytes.starts(with: (folder / "").bytes)
  }

  /// Absolute and free of links; nil with `errno` set where it leads nowhere.
  var resolved: FilePath? {
    guard let path = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(path) }
    return FilePath(
      UnsafeBufferPointer(start: path, count: strlen(path)).map(UInt8.init(bitPattern:)))
  }

  /// With a final NUL, for the C library.
  var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R { body(cString) }
}

extension FilePath: CustomStringConvertible {
  /// For a person; ill-formed bytes are shown as U+FFFD.
  var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension FilePath: Comparable {
  /// By bytes, so that the order is the same in every locale.
  static func < (a: FilePath, b: FilePath) -> Bool {
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
