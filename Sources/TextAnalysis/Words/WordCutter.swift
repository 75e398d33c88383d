import ICUShims
package import SourceText

/// Cuts text into words by UAX #29, with the boundaries of ICU 72.
///
/// Latin, Greek and Cyrillic text with its punctuation and common symbols is cut by hand, six times
/// as fast as ICU; of any other text the stretch between two spaces goes to ICU, which is opened
/// when the first one turns up. Where a stretch begins and ends changes no boundary, so neither
/// does the path. In two places Galley decides otherwise than UAX #29, on both paths: `@` (a letter
/// for ICU up to 75) and U+202F NARROW NO-BREAK SPACE (joins words) are never part of a word.
///
/// A cutter serves one thread; keep it as long as there is text, it owns ICU's handle.
package struct WordCutter: ~Copyable {
  private var iterator: BreakIterator?
  private let usesICUAlone: Bool

  package init() { self.init(usingICUAlone: false) }

  /// With ICU for everything: the oracle of the tests.
  init(usingICUAlone: Bool) {
    usesICUAlone = usingICUAlone
    iterator = nil
  }

  /// Whether ICU has been needed so far.
  var hasOpenedICU: Bool { iterator != nil }

  /// Appends the words of `range` to `words`, with ranges in `text`: all segments with a letter or
  /// digit. Text that needs ICU holds no words where ICU cannot be opened.
  package mutating func appendWords(
    of text: ByteView, in range: ByteRange, to words: inout [Word]
  ) {
    let end = min(range.end, text.count)
    let first = words.count
    var position = range.start
    if usesICUAlone { return appendByICU(text, ByteRange(position, max(position, end)), &words) }
    while position < end {
      let foreign = Self.scan(text, from: position, to: end, appendingTo: &words)
      guard foreign < end else { return }
      let chunk = Self.chunk(around: foreign, in: text, from: position, to: end)
      while words.count > first, let last = words.last, last.range.start >= chunk.start {
        words.removeLast()
      }
      appendByICU(text, chunk, &words)
      position = chunk.end
    }
  }

  /// Appends words up to the first character that ICU must judge, and returns its offset, or `end`.
  private static func scan(
    _ text: ByteView, from start: Int, to end: Int, appendingTo words: inout [Word]
  ) -> Int {
    WordClass.ofByte.withUnsafeBufferPointer { classes in
      var scanner = WordScanner(text[ByteRange(0, end)], from: start, classes: classes)
      // Appending word by word would cost a tenth of the time, as would more than 1,024 bytes, for
      // which the standard library asks malloc.
      return withUnsafeTemporaryAllocation(of: Word.self, capacity: 80) { batch in
        var count = 0
        repeat {
          count = 0
          while count < batch.count, let word = scanner.next() {
            batch.initializeElement(at: count, to: word)
            count += 1
          }
          words.append(contentsOf: UnsafeBufferPointer(rebasing: batch[..<count]))
        } while count == batch.count
        return scanner.position
      }
    }
  }

  /// The stretch between spaces around a character that the scanner cannot judge, and with it
  /// those that follow and begin like one: a call into ICU costs as much as cutting 20 bytes.
  private static func chunk(
    around foreign: Int, in text: ByteView, from lower: Int, to upper: Int
  ) -> ByteRange {
    var start = foreign
    while start > lower, !isSpace(text[start - 1]) { start -= 1 }
    var end = foreign
    repeat {
      while end < upper, !isSpace(text[end]) { end += 1 }
      while end < upper, isSpace(text[end]) { end += 1 }
    } while end < upper && text[end] >= 0xD5 && text[end] != 0xE2
    return ByteRange(start, end)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  private mutating func appendByICU(_ text: ByteView, _ range: ByteRange, _ words: inout [Word]) {
    if iterator == nil { iterator = BreakIterator() }
    iterator?.forEachWord(in: text[range].buffer) { word in
      words.append(
        Word(
          range: ByteRange(range.start + Int(word.start), range.start + Int(word.end)),
          traits: Word.Traits(rawValue: UInt8(truncatingIfNeeded: word.traits))))
    }
  }
}
