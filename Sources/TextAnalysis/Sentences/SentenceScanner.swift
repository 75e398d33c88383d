import SourceText

/// Marks that may end a sentence, with what follows them.
struct SentenceMark {
  /// The first of the marks.
  var start: Int
  /// After the quotes and brackets that close behind them.
  var closed: Int
  /// After the white space behind those.
  var next: Int
  /// Whether it is one `.` with nothing closing behind it.
  var isSingleStop: Bool
  /// Whether it is a mark such as `。`, which needs no white space.
  var isWide: Bool
  /// Whether a small letter goes on with the sentence.
  var yieldsToLower: Bool
}

/// Finds the places where a sentence may end.
struct SentenceScanner {
  let text: ByteView

  init(_ text: ByteView) { self.text = text }

  /// The next marks at or after `position`.
  func nextMark(from position: Int) -> SentenceMark? {
    var index = position
    while index < text.count {
      let byte = text[index]
      if byte < 0x80, byte != 0x2E, byte != 0x21, byte != 0x3F {
        index += 1
        continue
      }
      let (kind, length) = character(at: index)
      if kind == .stop || kind == .final { return mark(at: index) }
      index += length
    }
    return nil
  }

  private func mark(at start: Int) -> SentenceMark {
    var end = start
    var last = SentenceClass.stop
    var isWide = false
    var count = 0
    while end < text.count {
      let (kind, length) = character(at: end)
      guard kind == .stop || kind == .final || kind == .extend else { break }
      if kind != .extend {
        last = kind
        isWide = kind == .final && length > 1
        count += 1
      }
      end += length
    }
    let closed = skip(.close, from: end)
    let isSingle = count == 1 && text[start] == 0x2E && closed == end
    return SentenceMark(
      start: start, closed: closed, next: skip(.space, from: closed),
      isSingleStop: isSingle, isWide: isWide, yieldsToLower: last == .stop || closed > end)
  }

  /// Whether a sentence ends at `mark`, abbreviations apart.
  func ends(at mark: SentenceMark) -> Bool {
    guard mark.next < text.count else { return true }
    guard mark.isWide || mark.next > mark.closed else { return false }
    let following = character(at: mark.next).kind
    if following == .goesOn || following == .stop || following == .final { return false }
    return !(mark.yieldsToLower && isLower(from: mark.next))
  }

  /// Whether the first letter from `index` on, before any mark, is a small one (SB8).
  private func isLower(from index: Int) -> Bool {
    var index = index
    while index < text.count {
      let (kind, length) = character(at: index)
      switch kind {
      case .lower: return true
      case .letter, .stop, .final: return false
      default: index += length
      }
    }
    return false
  }

  /// The first offset from `index` on where no character of `kind` stands.
  func skip(_ kind: SentenceClass, from index: Int) -> Int {
    var index = index
    while index < text.count {
      let (found, length) = character(at: index)
      guard found == kind || found == .extend else { break }
      index += length
    }
    return index
  }

  /// The end of `start..<end` without the ASCII white space at its end.
  func trimEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, SentenceClass(UInt32(text[end - 1])) == .space { end -= 1 }
    return end
  }

  /// The letters, digits and full stops right before `end`, back to `start` at most and no further
  /// than the longest abbreviation.
  func token(before end: Int, from start: Int) -> ByteRange {
    var first = end
    while first > start, end - first < 16, isInToken(text[first - 1]) { first -= 1 }
    return ByteRange(first, end)
  }

  /// The letters at `start`, no more than tell a common word.
  func word(at start: Int) -> ByteRange {
    var end = start
    while end < text.count, end - start < 16, isInToken(text[end]), text[end] != 0x2E {
      end += 1
    }
    return ByteRange(start, end)
  }

  private func isInToken(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte >= 0x80 || byte.isASCIIAlphanumeric
  }

  func isNumber(_ range: ByteRange) -> Bool {
    (range.start..<range.end).allSatisfy { text[$0].isASCIIDigit || text[$0] == 0x2E }
  }

  func string(_ range: ByteRange) -> String {
    text.string(range)
  }

  private func character(at index: Int) -> (kind: SentenceClass, length: Int) {
    let scalar = text.scalar(at: index)
    return (SentenceClass(scalar.value.value), scalar.length)
  }
}
