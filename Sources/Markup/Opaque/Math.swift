import SourceText

/// Finds formulas: `$…$` and `$$…$$`.
///
/// An opening `$` stands before a non-space, and after a letter or digit ("US$5") only if a command
/// follows ("CO$_2$"); a closing one stands after a non-space and not before a digit. So "costs $5
/// to $10" is prose. Beyond that convention, a formula holds no backtick (the `$` behind it is
/// code), and one that begins with a digit no plain word ("$5 and A$").
///
/// One scanner serves one text up to one limit; it remembers stretches without a closer.
struct MathScanner {
  private var noDisplayEnd = Int.max
  /// Where an inline formula, or one that begins with a digit, is known not to end.
  private var dead = ByteRange(at: 0)
  private var deadAmount = ByteRange(at: 0)

  /// The offset after the formula that begins with the `$` at `start`, or nil.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    let dollar = UInt8(ascii: "$")
    guard bytes[start] == dollar, start + 2 < limit else { return nil }
    guard start == 0 || bytes[start - 1] != dollar && bytes[start - 1] != UInt8(ascii: "\\")
    else { return nil }
    if bytes[start + 1] == dollar { return displayEnd(bytes, at: start, limit: limit) }
    guard !bytes[start + 1].isHTMLSpace else { return nil }
    if start > 0, bytes[start - 1].isASCIIAlphanumeric, !isCommand(bytes[start + 1]) {
      return nil
    }
    return inlineEnd(bytes, at: start, limit: limit)
  }

  private mutating func displayEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    // Three in a row are a price class.
    guard start < noDisplayEnd, bytes[start + 2] != UInt8(ascii: "$") else { return nil }
    var index = start + 2
    while index + 1 < limit {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "$") {
        return index + 2
      } else {
        index += 1
      }
    }
    noDisplayEnd = start
    return nil
  }

  private mutating func inlineEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    let isAmount = bytes[start + 1].isASCIIDigit
    guard !dead.contains(start), !isAmount || !deadAmount.contains(start) else { return nil }
    var index = start + 1
    var hasWord = false
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index += 1
      case UInt8(ascii: "`"):
        dead = ByteRange(start, index)
        return nil
      case UInt8(ascii: "$"):
        if !bytes[index - 1].isHTMLSpace, !bytes[index + 1].isASCIIDigit {
          guard bytes[index + 1] == UInt8(ascii: "$") else { return index + 1 }
          dead = ByteRange(start, index)
          return nil
        }
      case 0x20:
        hasWord = isAmount && isWord(bytes, at: index + 1, limit: limit)
      default: break
      }
      if hasWord {
        deadAmount = ByteRange(start, index)
        return nil
      }
      index += 1
    }
    dead = ByteRange(start, limit)
    return nil
  }

  private func isCommand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "{"): true
    default: false
    }
  }

  /// Whether two letters or more stand at `start`.
  private func isWord(_ bytes: ByteView, at start: Int, limit: Int) -> Bool {
    start + 1 < limit && bytes[start].isASCIILetter && bytes[start + 1].isASCIILetter
  }
}
