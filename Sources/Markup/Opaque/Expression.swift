import SourceText

/// Finds the ends of `{expressions}` in MDX and JSX: balanced over strings, template literals and
/// comments. Regular expressions are not told from division, as that takes a parser of JavaScript.
///
/// One scanner serves one text up to one limit: after an expression that never ends, MDX refuses
/// the file, so a later one is not looked for.
struct ExpressionScanner {
  private var strings = QuotedStringScanner()
  private var failure = Int.max
  /// For each template literal around the place reached, how many braces were open outside of it.
  private var literals: [Int] = []

  /// The offset after the `}` that closes the `{` at `start`, or nil.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "{"), start < failure else { return nil }
    literals.removeAll(keepingCapacity: true)
    var depth = 1
    var isLiteral = false
    var index = start + 1
    while index < limit {
      let byte = bytes[index]
      if isLiteral {
        switch byte {
        case UInt8(ascii: "\\"):
          index += 1
        case UInt8(ascii: "`"):
          isLiteral = false
          depth = literals.popLast() ?? depth
        case UInt8(ascii: "$") where bytes[index + 1] == UInt8(ascii: "{"):
          isLiteral = false
          depth = 1
          index += 1
        default: break
        }
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "{"):
        depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          if literals.isEmpty { return index + 1 }
          isLiteral = true
        }
      case UInt8(ascii: "`"):
        literals.append(depth)
        isLiteral = true
      case UInt8(ascii: "/"):
        guard let end = commentEnd(bytes, at: index, limit: limit) else { break }
        index = end
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = strings.end(bytes, at: index, limit: limit) else { break }
        index = end
        continue
      default: break
      }
      index += 1
    }
    failure = start
    return nil
  }

  /// The offset after the comment at `index`; `limit` for one that does not end.
  private func commentEnd(_ bytes: ByteView, at index: Int, limit: Int) -> Int? {
    if bytes[index + 1] == UInt8(ascii: "*") {
      return bytes.firstRange(of: "*/", from: index + 2, to: limit)?.end ?? limit
    }
    guard bytes[index + 1] == UInt8(ascii: "/"), bytes[index - 1] != UInt8(ascii: ":") else {
      return nil
    }
    return bytes.endOfRun(from: index + 2, to: limit) { !$0.isLineEnd }
  }
}
