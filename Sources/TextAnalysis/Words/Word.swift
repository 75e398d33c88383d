package import SourceText

/// A word of the prose, as UAX #29 cuts it, with what most rules ask of it.
///
/// It is usable from inlined code, for what lies in it would not be inlined otherwise.
@usableFromInline
package struct Word: Sendable, Equatable {
  /// In the text it was cut from, in bytes.
  package let range: ByteRange
  package let traits: Traits

  @frozen @usableFromInline
  package struct Traits: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Its first letter is a capital.
    @inlinable package static var capitalized: Traits { Traits(rawValue: 1) }
    /// A letter after the first is a capital.
    @inlinable package static var innerCapital: Traits { Traits(rawValue: 2) }
    /// Holds a lower-case letter.
    @inlinable package static var lowercase: Traits { Traits(rawValue: 4) }
    @inlinable package static var digit: Traits { Traits(rawValue: 8) }
    @inlinable package static var nonASCII: Traits { Traits(rawValue: 16) }
    /// Holds an apostrophe, straight or curly, between letters.
    @inlinable package static var apostrophe: Traits { Traits(rawValue: 32) }
    /// No letter: a number.
    @inlinable package static var number: Traits { Traits(rawValue: 64) }
    /// `capitalized` and `lowercase`.
    @inlinable static var titlecase: Traits { Traits(rawValue: 1 | 4) }
    /// Written as names are: one capital, then small letters, and nothing but letters.
    @inlinable package var isTitlecase: Bool {
      rawValue & ~Traits.nonASCII.rawValue == Traits.titlecase.rawValue
    }
    /// `digit` or `number`.
    @inlinable package static var numeric: Traits { Traits(rawValue: 8 | 64) }

    // Rules ask these of every word. Those of the standard library are calls into this module, and
    // a list of traits, `[.digit, .number]`, costs two thousand instructions.
    @inlinable @inline(__always)
    package func contains(_ other: Traits) -> Bool {
      rawValue & other.rawValue == other.rawValue
    }

    @inlinable @inline(__always)
    package func isDisjoint(with other: Traits) -> Bool { rawValue & other.rawValue == 0 }
  }

  package init(range: ByteRange, traits: Traits) {
    self.range = range
    self.traits = traits
  }
}
