import SourceText

/// Finds the formulas of TeX's own delimiters: `\(…\)`, `\[…\]`, `\begin{…}…\end{…}`, and the same
/// with two backslashes, of which a Markdown processor takes one.
///
/// `\(` and `\[` are escapes of Markdown too, so what stands between a pair of them must look like
/// a formula: a command, a sign of TeX, or variables alone.
///
/// One scanner serves one text up to one limit: when a search for a closer has come to the end in
/// vain, later delimiters of that kind have none either.
struct TeXMathScanner {
  /// For each kind of delimiter, where a search that failed began.
  private var failures = InlineArray<6, Int>(repeating: .max)

  /// The offset after the formula that begins with the backslash at `start`, or nil.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    let backslash = UInt8(ascii: "\\")
    guard bytes[start] == backslash, start == 0 || bytes[start - 1] != backslash else { return nil }
    let isDoubled = bytes[start + 1] == backslash
    let opener = start + (isDoubled ? 2 : 1)
    let kind = isDoubled ? 3 : 0
    guard opener < limit else { return nil }
    switch bytes[opener] {
    case UInt8(ascii: "("):
      return end(
        bytes, ByteRange(start, opener + 1), closer: UInt8(ascii: ")"), kind: kind, limit: limit)
    case UInt8(ascii: "["):
      return end(
        bytes, ByteRange(start, opener + 1), closer: UInt8(ascii: "]"), kind: kind + 1,
        limit: limit)
    case UInt8(ascii: "b"):
      return environmentEnd(bytes, at: opener, kind: kind + 2, limit: limit)
    default:
      return nil
    }
  }

  /// The offset after the closer that has as many backslashes as `opener`.
  private mutating func end(
    _ bytes: ByteView, _ opener: ByteRange, closer: UInt8, kind: Int, limit: Int
  ) -> Int? {
    guard opener.start < failures[kind] else { return nil }
    let isDoubled = opener.count > 2
    var index = opener.end
    while index < limit {
      index = bytes.firstIndex(of: UInt8(ascii: "\\"), from: index, to: limit)
      let sign = index + (isDoubled ? 2 : 1)
      guard sign < limit else { break }
      let hasAll = !isDoubled || bytes[index + 1] == UInt8(ascii: "\\")
      // They do not nest.
      if hasAll, bytes[sign] == bytes[opener.end - 1] { return nil }
      if hasAll, bytes[sign] == closer {
        return isDoubled || isFormula(bytes, ByteRange(opener.end, index)) ? sign + 1 : nil
      }
      // The second of two backslashes escapes nothing.
      index += bytes[index + 1] == UInt8(ascii: "\\") && !isDoubled ? 2 : 1
    }
    failures[kind] = opener.start
    return nil
  }

  /// The offset after `\end{name}`, for the `begin{name}` at `start`.
  private mutating func environmentEnd(
    _ bytes: ByteView, at start: Int, kind: Int, limit: Int
  ) -> Int? {
    guard start < failures[kind], bytes.starts(with: "begin{", at: start) else { return nil }
    let nameEnd = bytes.endOfRun(from: start + 6, to: limit) {
      $0.isASCIILetter || $0 == UInt8(ascii: "*")
    }
    guard nameEnd > start + 6, bytes[nameEnd] == UInt8(ascii: "}") else { return nil }
    var index = nameEnd
    while let hit = bytes.firstRange(of: "\\end{", from: index, to: limit) {
      index = hit.end
      let end = index + nameEnd - start - 5
      if end <= limit,
        bytes[ByteRange(index, end)].buffer.elementsEqual(
          bytes[ByteRange(start + 6, nameEnd + 1)].buffer)
      {
        return end
      }
    }
    failures[kind] = start
    return nil
  }

  /// Whether `range` holds a command or a sign of TeX, or nothing but variables.
  private func isFormula(_ bytes: ByteView, _ range: ByteRange) -> Bool {
    var letters = 0
    var hasWord = false
    for index in range.start..<range.end {
      switch bytes[index] {
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "{"),
        UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        return true
      case UInt8(ascii: "\\") where bytes[index + 1].isASCIILetter:
        return true
      case let byte where byte.isASCIILetter || byte >= 0x80:
        letters += 1
        if letters > 2 { hasWord = true }
      default:
        letters = 0
      }
    }
    return !hasWord && bytes[range].buffer.contains(UInt8(ascii: " "))
  }
}
