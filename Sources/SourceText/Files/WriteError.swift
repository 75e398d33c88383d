#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be written. The description is for a person, without the path.
package struct WriteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The `errno` of the system call that failed.
  package let code: Int32

  /// Takes the reason of the call that failed last, where none is given.
  package init(code: Int32 = errno) { self.code = code }

  package var description: String {
    code == ENOENT ? "no such folder" : String(cString: strerror(code)).lowercasedFirst
  }
}

extension String {
  /// "Permission denied" as it reads behind a colon.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension [UInt8] {
  /// Writes all of the bytes to an open file, and waits where it cannot take them yet.
  package func send(to descriptor: Int32) throws(WriteError) {
    var sent = 0
    while sent < count {
      let written = withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
      }
      if written >= 0 {
        sent += written
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw WriteError()
      }
    }
  }
}
