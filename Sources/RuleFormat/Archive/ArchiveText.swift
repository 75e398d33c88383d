import SourceText

/// The bytes of an archive, which stay where they are as long as it lives: those of the program, or
/// its own. Nothing ever writes to them once it is there.
final class ArchiveText: Sendable {
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  private let isOwned: Bool

  init(_ literal: StaticString) {
    bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    isOwned = false
  }

  convenience init(copying array: [UInt8]) {
    self.init(count: array.count) { copy in
      array.withUnsafeBytes { copy.copyMemory(from: $0) }
    }
  }

  /// As many bytes as `write` fills, which are 0 before.
  init(count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
    memory.initialize(repeating: 0)
    write(UnsafeMutableRawBufferPointer(memory))
    bytes = UnsafeBufferPointer(memory)
    isOwned = true
  }

  deinit {
    if isOwned { bytes.deallocate() }
  }

  var count: Int { bytes.count }

  /// A part of the bytes, which stays as long as this lives; none where it would leave them.
  @inline(__always)
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: bytes[range])
  }

  var view: ByteView { ByteView(bytes) }

  /// The byte at `offset`; 0 where there is none.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) ? bytes[offset] : 0
  }

  /// Four bytes as they lie in memory; 0 where there are no four.
  @inline(__always)
  func word(at offset: Int) -> UInt32 {
    guard offset >= 0, offset <= bytes.count &- 4, let base = bytes.baseAddress else { return 0 }
    return UnsafeRawPointer(base + offset).loadUnaligned(as: UInt32.self)
  }
}
