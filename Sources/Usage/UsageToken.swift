package import SourceText

/// A word or mark of a text, as usage is counted by: what it says, and what kind of word it is.
@usableFromInline
package struct UsageToken: Sendable {
  /// Of the word without regard to case and with straight apostrophes, or of the mark: the same in
  /// each run.
  package let text: UInt64
  /// Its kind: that of all content words of one ending, or, for small words and marks, its own.
  package let kind: UInt64
  /// In the text it stands in, in bytes.
  package let range: ByteRange
  @usableFromInline package let traits: Traits

  @frozen @usableFromInline
  package struct Traits: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt16
    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// A word that says something by itself: no article, pronoun, preposition, auxiliary …
    @inlinable package static var content: Traits { Traits(rawValue: 1) }
    /// The first of its sentence.
    @inlinable package static var sentenceStart: Traits { Traits(rawValue: 2) }
    @inlinable package static var capitalized: Traits { Traits(rawValue: 4) }
    /// Without digits, apostrophes and capitals after the first.
    @inlinable package static var letters: Traits { Traits(rawValue: 8) }
    @inlinable package static var article: Traits { Traits(rawValue: 16) }
    /// “The”.
    @inlinable package static var definite: Traits { Traits(rawValue: 32) }
    /// A word that opens a noun phrase, so that nothing in the phrase takes an article: “the”,
    /// “my”, “baker's”.
    @inlinable package static var determiner: Traits { Traits(rawValue: 64) }
    /// A content word that ends as plurals do.
    @inlinable package static var plural: Traits { Traits(rawValue: 128) }
    /// “And”, “or”, “&” and “/”.
    @inlinable package static var joining: Traits { Traits(rawValue: 256) }
    @inlinable package static var comma: Traits { Traits(rawValue: 512) }
    /// Code, or something else that shows no words.
    @inlinable package static var code: Traits { Traits(rawValue: 1024) }
    /// A word of letters, digits or both; not a mark, nor what stands for code.
    @inlinable package static var word: Traits { Traits(rawValue: 2048) }
    @inlinable package static var number: Traits { Traits(rawValue: 4096) }
  }

  @inlinable @inline(__always)
  package func `is`(_ trait: Traits) -> Bool { traits.rawValue & trait.rawValue != 0 }
}

/// What content words have in common by their endings: a guess at the part of speech that is right
/// often enough to be counted by, and costs next to nothing.
enum Ending: UInt64 {
  case plural = 1
  case doubleS, participle, past, adverb, noun, adjective, other

  /// The ending of the word in `range` of `text`.
  init(of text: ByteView, _ range: ByteRange) {
    func ends(_ suffix: StaticString) -> Bool {
      let length = suffix.utf8CodeUnitCount
      guard range.count > length + 2 else { return false }
      for index in 0..<length
      where text[range.end - length + index] | 0x20 != suffix.utf8Start[index] { return false }
      return true
    }
    self =
      switch text[range.end - 1] | 0x20 {
      case UInt8(ascii: "s"): ends("ss") ? (ends("ness") ? .noun : .doubleS) : .plural
      case UInt8(ascii: "g"): ends("ing") ? .participle : .other
      case UInt8(ascii: "d"): ends("ed") ? .past : .other
      case UInt8(ascii: "y"): ends("ly") ? .adverb : ends("ity") ? .noun : .other
      case UInt8(ascii: "n"): ends("tion") ? .noun : .other
      case UInt8(ascii: "t"): ends("ment") ? .noun : .other
      case UInt8(ascii: "e"): ends("ive") || ends("able") ? .adjective : .other
      case UInt8(ascii: "l"): ends("al") ? .adjective : .other
      case UInt8(ascii: "c"): ends("ic") ? .adjective : .other
      default: .other
      }
  }
}
