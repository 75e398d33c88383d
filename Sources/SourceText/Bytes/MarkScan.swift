extension ByteView {
  /// Hands `body` the offset of each byte of `range` that begins a mark: a character that is
  /// neither a letter nor a digit of ASCII, nor a space that stands alone; of two spaces the second
  /// is one. Line feeds are handed over too. Reads sixteen bytes at once.
  ///
  /// - Returns: The other bytes that stand there, with all letters for any, and all digits.
  @inlinable @inline(__always)
  package func forEachMark(in range: ByteRange, _ body: (Int) -> Void) -> ByteSet {
    var scan = MarkScan()
    let end = min(range.end, count)
    var offset = max(range.start, 0)
    while offset &+ 16 <= end {
      scan.forEachMark(in: sixteen(at: offset), after: sixteen(at: offset &- 1), among: .all) {
        body(offset &+ $0)
      }
      offset &+= 16
    }
    if offset < end {
      // The last sixteen: behind a block there may be nothing yet.
      let start = end &- 16
      let rest = ~ByteLanes.first(offset &- start)
      scan.forEachMark(in: sixteen(at: start), after: sixteen(at: start &- 1), among: rest) {
        body(start &+ $0)
      }
    }
    return scan.others
  }
}

/// Parts the bytes of a text.
@usableFromInline
struct MarkScan {
  /// Where no byte so far was a letter, a digit, a space.
  @usableFromInline var notLetters = ByteLanes.all
  @usableFromInline var notDigits = ByteLanes.all
  @usableFromInline var notSpaces = ByteLanes.all

  @inlinable
  init() {}

  /// - Parameters:
  ///   - before: the sixteen bytes that begin one earlier.
  ///   - valid: those that count.
  @inlinable @inline(__always)
  mutating func forEachMark(
    in bytes: ByteLanes, after before: ByteLanes, among valid: ByteLanes, _ body: (Int) -> Void
  ) {
    let (notLetters, notSpaces) = (bytes.notLetters, bytes.notSpaces)
    self.notLetters &= notLetters | ~valid
    self.notSpaces &= notSpaces | ~valid
    // Mostly there is nothing else, and the rest need not be asked.
    let others = notLetters & (notSpaces | ~before.notSpaces) & valid
    guard others.isAnywhere else { return }
    notDigits &= bytes.notDigits | ~valid
    (others & bytes.notDigits & ~bytes.continuations).forEach(body)
  }

  /// The bytes seen that are no marks.
  @inlinable var others: ByteSet {
    ByteSet(
      hasLetters: !notLetters.isEverywhere, hasDigits: !notDigits.isEverywhere,
      hasSpaces: !notSpaces.isEverywhere)
  }
}
