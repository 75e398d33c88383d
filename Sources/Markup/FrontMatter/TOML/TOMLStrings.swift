import SourceText

/// Strings, basic and literal, of one line and of more (TOML 1.0.0, “String”).
extension TOMLScanner {
  struct ScannedString {
    var style: FrontMatter.Style
    var pieces: ScalarPieces
  }

  /// Reads the string at the position; nil after a problem.
  mutating func scanString(allowingLines: Bool) -> ScannedString? {
    let start = position
    let quote = bytes[start]
    let isLong = bytes[start + 1] == quote && bytes[start + 2] == quote
    guard !isLong || allowingLines else {
      _ = fail(
        .unexpected, ByteRange(start, start + 3), "A key cannot stand in three quotes; use one.")
      return nil
    }
    position = start + (isLong ? 3 : 1)
    // A line break right after the three quotes is no part of the text.
    if isLong, bytes[position].isLineEnd { position = afterBreak(position) }
    var scanned = ScannedString(
      style: isLong ? .multiline : quote == UInt8(ascii: "\"") ? .double : .single,
      pieces: ScalarPieces())
    var run = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote, !isLong || isClosing(quote) {
        // Of five quotes at the end two belong to the text.
        if isLong { position += extraQuotes(quote) }
        scanned.pieces.appendVerbatim(run, position)
        position += isLong ? 3 : 1
        return scanned
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        scanned.pieces.appendVerbatim(run, position)
        guard scanEscape(isLong: isLong, into: &scanned.pieces) else { return nil }
        run = position
      } else if byte.isLineEnd {
        if !isLong { break }
        let next = afterBreak(position)
        if byte == UInt8(ascii: "\r") {
          scanned.pieces.appendVerbatim(run, position)
          scanned.pieces.append("\n", for: position, next)
          run = next
        }
        position = next
      } else {
        position += 1
      }
    }
    _ = fail(
      .unclosedQuote, ByteRange(start, start + (isLong ? 3 : 1)),
      isLong
        ? "These quotes are never closed; close them."
        : "This quote is never closed on its line; close it, or use three quotes.")
    position = start
    return nil
  }

  private func isClosing(_ quote: UInt8) -> Bool {
    bytes[position + 1] == quote && bytes[position + 2] == quote
  }

  /// How many quotes, at most two, follow the three at the position.
  private func extraQuotes(_ quote: UInt8) -> Int {
    bytes[position + 3] != quote ? 0 : bytes[position + 4] != quote ? 1 : 2
  }

  private mutating func scanEscape(isLong: Bool, into pieces: inout ScalarPieces) -> Bool {
    let start = position
    let next = afterBlanks(start + 1)
    if isLong, bytes[next].isLineEnd {
      // A backslash at the end of a line hides all blanks and line breaks up to the next text.
      position = next
      while bytes[position].isSpaceOrLineEnd { position += 1 }
      pieces.append("", for: start, position)
      return true
    }
    guard let escape = Escape(in: bytes, at: start, dialect: .toml) else {
      return fail(
        .badEscape, ByteRange(start, min(start + 2, bytes.count)),
        "TOML has no such escape; write \\\\ for a backslash, or use single quotes.")
    }
    pieces.append(escape.text, for: start, escape.end)
    position = escape.end
    return true
  }
}
