import SourceText

/// Tells a name in prose from the same letters inside a longer token: an address, a path, a file
/// name, a handle, a hashtag, a hyphenated identifier.
///
/// `\b` sees a word in "github.io", "@github" and "my-github-action"; a reader does not.
enum TokenBorder {
  /// Marks that join what follows them to what stands before; a bracket left open in prose begins a
  /// shortcode.
  private static let joinsAfter = ByteSet(".@#/\\-:=$&~?%+*<[")
  /// Marks that join the word before them to themselves, whatever follows.
  private static let joinsBefore = ByteSet("@#/\\=$~(>")
  /// Marks that do so where a word goes on behind them; before a space they are punctuation.
  private static let joinsWord = ByteSet(".:?&%+*-")

  /// Whether `match` is a token of its own in `text`. A capitalized one may be the first part of a
  /// compound, as in "Bluetooth-enabled", but not of a number, as in "JIRA-1234".
  static func surrounds(_ match: ByteRange, in text: ByteView) -> Bool {
    guard !joinsAfter.contains(text[match.start - 1]), !endsWithObject(text, match.start),
      !isObject(text, match.end), !isQuoted(match, in: text)
    else { return false }
    let next = text[match.end]
    if joinsBefore.contains(next) { return false }
    guard joinsWord.contains(next), goesOn(text, match.end + 1) else { return true }
    return next == UInt8(ascii: "-") && text[match.start].isASCIIUppercase
      && text[match.end + 1] &- 0x30 >= 10 && isPlainCompound(text, from: match.end)
  }

  /// Whether the hyphenated parts that begin at `start` end as words do. Each part that ends so is
  /// itself preceded by a hyphen, so no byte is read for two matches.
  private static func isPlainCompound(_ text: ByteView, from start: Int) -> Bool {
    var end = start
    while text[end] == UInt8(ascii: "-") || isWord(text, end) && text[end] != UInt8(ascii: "_") {
      end += WordCharacters.decode(text.buffer, at: end).length
    }
    let next = text[end]
    return next != UInt8(ascii: "_") && !joinsBefore.contains(next)
      && !(joinsWord.contains(next) && goesOn(text, end + 1))
  }

  /// Whether a token goes on at `index`, behind a mark such as the colon of "name:tag" and
  /// "name://host".
  private static func goesOn(_ text: ByteView, _ index: Int) -> Bool {
    isWord(text, index) || joinsBefore.contains(text[index])
  }

  private static func isWord(_ text: ByteView, _ index: Int) -> Bool {
    WordCharacters.follow(index, in: text.buffer)
  }

  /// Whether U+FFFC, which stands for code, a template tag or an address, begins at `index`.
  private static func isObject(_ text: ByteView, _ index: Int) -> Bool {
    text[index] == 0xEF && text[index + 1] == 0xBF && text[index + 2] == 0xBC
  }

  /// Whether quotes stand on both sides: what they hold alone is a value, given as it is.
  private static func isQuoted(_ match: ByteRange, in text: ByteView) -> Bool {
    let isOpened =
      quoteLength(text, match.start - 1) == 1 || quoteLength(text, match.start - 3) == 3
    let after = quoteLength(text, match.end)
    return isOpened && after > 0 && !isWord(text, match.end + after)
  }

  /// The bytes of a straight quote or of one of U+2018 to U+201F at `index`; 0 where there is none.
  private static func quoteLength(_ text: ByteView, _ index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): 1
    case 0xE2: text[index + 1] == 0x80 && text[index + 2] &- 0x98 < 8 ? 3 : 0
    default: 0
    }
  }

  private static func endsWithObject(_ text: ByteView, _ index: Int) -> Bool {
    index >= 3 && isObject(text, index - 3)
  }
}
