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
}

/// Values of four bytes each that are read where an archive holds them.
///
/// It knows their place itself: a look-up of a phrase asks for a dozen of them, and the way over
/// the archive doubles what one costs.
struct ArchiveWords: Sendable {
  /// Stays as long as `text` does.
  nonisolated(unsafe) private let base: UnsafeRawPointer?
  private let text: ArchiveText
  let count: Int

  /// Empty where the archive does not hold as many.
  init(in text: ArchiveText, at start: Int, count: Int) {
    self.text = text
    let bytes = text[start..<start + max(0, count) * 4]
    base = UnsafeRawPointer(bytes.baseAddress)
    self.count = bytes.count / 4
  }

  /// The value at `index`, the first of its bytes the lowest; 0 where there is none.
  @inline(__always)
  subscript(index: Int) -> UInt32 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    let word = base.unsafelyUnwrapped.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
    return UInt32(littleEndian: word)
  }

  /// The bytes of all of them.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count * 4) }
}
