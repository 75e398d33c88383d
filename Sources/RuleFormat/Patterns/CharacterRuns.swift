import SourceText

/// A pattern for whole runs of some characters, such as `[^\s]+` or `\b(\w+)\b`, or for single
/// ones: found without an engine, since rules of that kind meet every word.
final class CharacterRuns: Sendable {
  let set: ScalarSet
  /// Of each byte: whether it is a member, or begins a character that must be looked at.
  private let kinds: [Kind]
  let isSingle: Bool
  /// Whether a run must be a whole word.
  let isWord: Bool

  private enum Kind: UInt8 { case other, member, beyondASCII }

  /// The runs that the parts of a sequence stand for; nil where they are another pattern.
  convenience init?(_ parts: [Pattern]) {
    var parts = parts[...]
    let isBounded =
      parts.count == 3 && parts.first == .assertion(.wordBoundary)
      && parts.last == .assertion(.wordBoundary)
    if isBounded { parts = parts.dropFirst().dropLast() }
    guard parts.count == 1, let part = parts.first else { return nil }
    let isSingle: Bool
    let members: ScalarSet?
    switch part {
    case .quantified(let content, Pattern.Quantifier(minimum: 1, maximum: nil, isLazy: false)):
      members = Self.set(of: content)
      isSingle = false
    default:
      members = Self.set(of: part)
      isSingle = true
    }
    guard let members else { return nil }
    if isBounded, isSingle || members != ScalarSet(items: [.word(negated: false)]) { return nil }
    self.init(members, isSingle: isSingle, isWord: isBounded)
  }

  /// Runs of the members of a set that `holds` can decide.
  init(_ set: ScalarSet, isSingle: Bool, isWord: Bool) {
    self.set = set
    self.isSingle = isSingle
    self.isWord = isWord
    kinds = (0...UInt8.max).map { byte in
      byte >= 0x80 ? .beyondASCII : set.holds(Unicode.Scalar(byte)) ? .member : .other
    }
  }

  private static func set(of pattern: Pattern) -> ScalarSet? {
    switch pattern {
    case .set(let set, let caseless):
      let isDecidable =
        set.subtracted.isEmpty
        && set.items.allSatisfy { item in
          switch item {
          case .range(let first, let last):
            return !caseless || first == last && !first.isCased
          case .word, .digit, .space: return true
          case .property: return false
          }
        }
      return isDecidable ? set : nil
    case .any(let newlines):
      return newlines ? nil : ScalarSet(isNegated: true, items: [.range("\n", "\n")])
    case .scalar, .empty, .sequence, .alternation, .group, .quantified, .assertion, .backreference:
      return nil
    }
  }

  /// The first run in `range` of `text` that begins at `start` or after it.
  func find(in text: ByteView, _ range: ByteRange, from start: Int) -> ByteRange? {
    kinds.withUnsafeBufferPointer { kinds in
      let bytes = text.buffer
      var index = max(start, range.start)
      while index < range.end {
        let kind = kinds[Int(bytes[index])]
        if kind == .other {
          index &+= 1
          continue
        }
        let length = kind == .member ? 1 : memberBeyondASCII(text, index, range.end)
        guard length > 0 else {
          index += WordCharacters.decode(bytes, at: index).length
          continue
        }
        if isSingle { return ByteRange(index, index + length) }
        let end = self.end(of: text, from: index + length, range.end, kinds)
        // Only a search that starts inside of a word can meet the rest of one.
        if !isWord || index == range.start || !WordCharacters.precede(index, in: bytes) {
          return ByteRange(index, end)
        }
        index = end
      }
      return nil
    }
  }

  /// Where the members from `index` on end.
  @inline(__always)
  private func end(
    of text: ByteView, from index: Int, _ limit: Int, _ kinds: UnsafeBufferPointer<Kind>
  ) -> Int {
    let bytes = text.buffer
    var end = index
    while end < limit {
      switch kinds[Int(bytes[end])] {
      case .member: end &+= 1
      case .other: return end
      case .beyondASCII:
        let length = memberBeyondASCII(text, end, limit)
        guard length > 0 else { return end }
        end += length
      }
    }
    return end
  }

  /// The bytes of the member that begins at `index` and is not ASCII; 0 where there is none.
  ///
  /// A call of its own, which leaves the loops over ASCII short.
  @inline(never)
  private func memberBeyondASCII(_ text: ByteView, _ index: Int, _ end: Int) -> Int {
    let (scalar, length) = WordCharacters.decode(text.buffer, at: index)
    return set.holds(scalar) ? min(length, end - index) : 0
  }
}
