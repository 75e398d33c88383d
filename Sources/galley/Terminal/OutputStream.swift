import Glibc

/// A file descriptor with a buffer in front of it.
struct OutputStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Whether its reader is gone or the disk is full; what is written then is dropped.
  private(set) var isClosed = false

  static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
  static let standardError = OutputStream(descriptor: STDERR_FILENO)

  /// Enough that system calls are rare; small enough to live in the cache.
  private static let capacity = 1 << 16

  init(descriptor: Int32) { self.descriptor = descriptor }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  mutating func write(_ text: some StringProtocol) { write(bytes: text.utf8) }

  mutating func write(bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Hands all to the system, going on where it took only a part.
  mutating func flush() {
    var sent = 0
    while sent < buffer.count, !isClosed {
      let count = buffer[sent...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        sent += count
      } else if errno != EINTR {
        isClosed = true
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
