package import Linting
import Markup
import SourceText
import TextAnalysis

/// The words and marks of one passage, with where its sentences begin.
///
/// Compounds with hyphens are one word; numbers are all alike, and so are code, links to no text
/// and identifiers, whose own letters say nothing of usage.
package struct UsageText: Sendable {
  package private(set) var tokens: [UsageToken] = []
  private var startsSentence = true

  package init(_ passage: ProsePassage) {
    let words = passage.words
    tokens.reserveCapacity(words.count + words.count / 4)
    var position = passage.range.start
    var index = words.startIndex
    while index < words.endIndex {
      let start = words[index].range.start
      var end = words[index].range.end
      var traits = words[index].traits
      addMarks(of: passage.text, from: position, to: start)
      index += 1
      var isCompound = false
      while index < words.endIndex, words[index].range.start == end + 1,
        passage.text[end] == UInt8(ascii: "-")
      {
        end = words[index].range.end
        traits = Word.Traits(rawValue: traits.rawValue | words[index].traits.rawValue)
        isCompound = true
        index += 1
      }
      addWord(ByteRange(start, end), traits, isCompound: isCompound, of: passage.text)
      position = end
    }
    addMarks(of: passage.text, from: position, to: passage.range.end)
  }

  private mutating func addWord(
    _ range: ByteRange, _ traits: Word.Traits, isCompound: Bool, of text: ByteView
  ) {
    guard traits.isDisjoint(with: .numeric) else {
      return traits.contains(.number)
        ? add(UsageHash.number, Self.numeral, range) : add(UsageHash.code, Self.identifier, range)
    }
    // An identifier such as “fooBar”, but not “APIs”.
    if traits.contains(.innerCapital), traits.contains(.lowercase), !isCompound,
      text[range.end - 1] != UInt8(ascii: "s")
    {
      return add(UsageHash.code, Self.identifier, range)
    }
    let hash = Self.hash(of: range, traits, in: text)
    var kinds: UsageToken.Traits = .word
    if traits.contains(.capitalized) { kinds.insert(.capitalized) }
    if let small = SmallWords.traits(of: hash) {
      return add(hash, kinds.union(small), range)
    }
    kinds.insert(.content)
    if traits.isDisjoint(with: Self.notLetters) { kinds.insert(.letters) }
    let ending = Ending(of: text, range)
    if ending == .plural {
      kinds.insert(.plural)
      if traits.contains(.apostrophe) { kinds.insert(.determiner) }
    }
    add(hash, kinds, range, kind: ending.rawValue + (traits.contains(.capitalized) ? 0x100 : 0))
  }

  /// The hash of a word, in which a curly apostrophe counts as a straight one.
  @inline(__always)
  private static func hash(
    of range: ByteRange, _ traits: Word.Traits, in text: ByteView
  ) -> UInt64 {
    guard traits.contains(.apostrophe), traits.contains(.nonASCII) else {
      return UsageHash.text(text, range)
    }
    return UsageHash.text(
      Array(text.string(range).replacing("\u{2019}", with: "'").utf8))
  }

  /// Adds what stands between words: each mark by itself, without the space.
  private mutating func addMarks(of text: ByteView, from start: Int, to end: Int) {
    var index = start
    while index < end {
      let byte = text[index]
      guard !byte.isSpaceOrLineFeed, byte != UInt8(ascii: "\t") else {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 1 : max(1, text.scalar(at: index).length)
      let range = ByteRange(index, index + length)
      switch byte {
      case UInt8(ascii: ","): add(UsageHash.text(text, range), [.comma], range)
      case UInt8(ascii: "&"), UInt8(ascii: "/"):
        add(UsageHash.text(text, range), [.joining], range)
      case 0xEF where text.starts(with: "\u{FFFC}", at: index): add(UsageHash.code, [.code], range)
      default: add(UsageHash.text(text, range), [], range)
      }
      startsSentence = Self.endsSentence(byte, before: text[index + length])
      index += length
    }
  }

  /// Whether a sentence ends with the mark `byte`, behind which `next` comes.
  private static func endsSentence(_ byte: UInt8, before next: UInt8) -> Bool {
    byte.endsSentence && (next.isSpaceOrLineFeed || next == 0)
  }

  private mutating func add(
    _ text: UInt64, _ traits: UsageToken.Traits, _ range: ByteRange, kind: UInt64? = nil
  ) {
    let start: UsageToken.Traits = startsSentence ? .sentenceStart : []
    startsSentence = false
    tokens.append(
      UsageToken(text: text, kind: kind ?? text, range: range, traits: traits.union(start)))
  }

  private static let numeral = UsageToken.Traits([.word, .number])
  private static let identifier = UsageToken.Traits([.word, .code])
  private static let notLetters = Word.Traits(
    rawValue: Word.Traits.innerCapital.rawValue | Word.Traits.nonASCII.rawValue
      | Word.Traits.apostrophe.rawValue)
}
