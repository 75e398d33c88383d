import SourceText

/// The part of a glob between two slashes, matched against one file name.
struct GlobSegment: Sendable, Equatable {
  private var tokens: [Token] = []
  private var sets: [GlobBracket] = []

  private enum Token: Sendable, Equatable {
    case byte(UInt8)
    /// `?`
    case anyCharacter
    /// `[…]`, an index in `sets`.
    case set(Int)
    /// `*`
    case anyString
  }

  /// Reads the notation of gitignore(5) up to the end of `pattern`; nil where a bracket or an
  /// escape is not closed, which in Git matches nothing.
  init?(_ pattern: Substring.UnicodeScalarView) {
    var rest = pattern
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*":
        if tokens.last != .anyString { tokens.append(.anyString) }
      case "?":
        tokens.append(.anyCharacter)
      case "[":
        guard let set = GlobBracket(readingFrom: &rest) else { return nil }
        tokens.append(.set(sets.count))
        sets.append(set)
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        append(escaped)
      default:
        append(scalar)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      tokens.append(.byte(byte))
    }
  }

  /// Whether it ends in a literal suffix, as `*.txt` does.
  var namesSuffix: Bool {
    for token in tokens.reversed() {
      guard case .byte(let byte) = token else { return false }
      if byte == UInt8(ascii: ".") { return true }
    }
    return false
  }

  /// Whether the whole of `name` matches.
  ///
  /// A `*` first takes nothing and, at each mismatch, one character more. Only the last one met
  /// need ever take more (an earlier one could but delay the same match), so each character of
  /// `name` is compared with each token at most once.
  func matches(_ name: ByteView) -> Bool {
    if case .byte(let last)? = tokens.last, name[name.count - 1] != last { return false }
    var position = 0
    var index = 0
    var retry: (position: Int, index: Int)?
    while position < name.count {
      if index < tokens.count {
        let token = tokens[index]
        if token == .anyString {
          index += 1
          retry = (position, index)
          continue
        }
        if let next = end(of: token, in: name, at: position) {
          position = next
          index += 1
          continue
        }
      }
      guard let last = retry else { return false }
      position = name.endOfCharacter(at: last.position)
      index = last.index
      retry = (position, index)
    }
    return tokens[index...].allSatisfy { $0 == .anyString }
  }

  private func end(of token: Token, in name: ByteView, at position: Int) -> Int? {
    switch token {
    case .byte(let byte):
      return name[position] == byte ? position + 1 : nil
    case .anyCharacter:
      return name.endOfCharacter(at: position)
    case .set(let set):
      let end = name.endOfCharacter(at: position)
      let scalar = name.string(ByteRange(position, end)).unicodeScalars.first
      return scalar.map(sets[set].contains) == true ? end : nil
    case .anyString:
      return nil
    }
  }
}

extension ByteView {
  /// The offset after the UTF-8 sequence at `position`.
  fileprivate func endOfCharacter(at position: Int) -> Int {
    var end = position + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
