#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

package import SourceText

/// Where a report goes: a file descriptor, in pieces of 64 KiB, or memory.
///
/// Writing never fails at the call: the first failure is kept, and what is written after it is
/// dropped. So a format writes straight on, and its caller looks once for each file. The process
/// must ignore SIGPIPE for `.closed` to be seen.
package struct Output: Sendable {
  private var buffer: [UInt8] = []
  private let descriptor: Int32?
  /// The first failure, if any.
  package private(set) var failure: Failure?

  package enum Failure: Error, Equatable, Sendable {
    /// The reader has gone (EPIPE): a reason to stop, not to complain.
    case closed
    case io(WriteError)
  }

  private static let chunk = 1 << 16

  /// Keeps everything in `bytes`.
  package init() { descriptor = nil }

  /// Writes to `descriptor`, which stays open.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.chunk + 4096)
  }

  /// What was written and has not left for a descriptor: everything, in memory.
  package var bytes: [UInt8] { buffer }

  package mutating func write(_ text: String) {
    // The bytes in one piece: an array takes those of a view of text one by one.
    var text = text
    text.withUTF8 { write($0) }
  }

  package mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(contentsOf: bytes)
    flushIfFull()
  }

  package mutating func write(byte: UInt8) {
    buffer.append(byte)
    flushIfFull()
  }

  /// Writes a number in decimal digits.
  package mutating func write(_ number: Int) { write(String(number)) }

  @inline(__always)
  private mutating func flushIfFull() {
    if buffer.count >= Self.chunk { flush() }
  }

  /// Sends what is waiting. Does nothing in memory.
  package mutating func flush() {
    guard let descriptor else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do throws(WriteError) {
      try buffer.send(to: descriptor)
    } catch {
      failure = error.code == EPIPE ? .closed : .io(error)
    }
  }
}
