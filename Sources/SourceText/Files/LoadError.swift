#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SourceFile {
  /// Why a file could not be read as text. The description is for a person, without the path.
  package enum LoadError: Error, Equatable, Sendable {
    case notFound
    case permissionDenied
    case isDirectory
    /// A pipe, a socket or a device.
    case notRegular
    /// Symbolic links that lead back to themselves.
    case linkLoop
    /// Above `SourceFile.sizeLimit`.
    case tooLarge
    case binary
    case utf16
    case utf32
    /// Another failure of the system, with its `errno`.
    case io(Int32)

    /// What the `errno` of a failed system call means for whoever named the file.
    package init(_ code: Int32) {
      self =
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EACCES, EPERM: .permissionDenied
        case EISDIR: .isDirectory
        case ENXIO, ENODEV: .notRegular
        case ELOOP: .linkLoop
        case EFBIG, EOVERFLOW: .tooLarge
        default: .io(code)
        }
    }
  }
}

extension SourceFile.LoadError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound: "no such file or folder"
    case .permissionDenied: "permission denied"
    case .isDirectory: "is a folder, not a file"
    case .notRegular: "is a pipe, socket or device, not a file"
    case .linkLoop: "is a symbolic link that leads back to itself"
    case .tooLarge: "is larger than \(SourceFile.sizeLimit >> 20) MiB"
    case .binary: "is binary, not text"
    case .utf16: "is UTF-16; save it as UTF-8"
    case .utf32: "is UTF-32; save it as UTF-8"
    case .io(let code): "cannot be read: \(String(cString: strerror(code)).lowercasedFirst)"
    }
  }
}
