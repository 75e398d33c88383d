package import SourceText

/// A word of the prose, as UAX #29 cuts it, with what most rules ask of it.
package struct Word: Sendable, Equatable {
  /// In the text it was cut from, in bytes.
  package let range: ByteRange
  package let traits: Traits

  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Its first letter is a capital.
    package static let capitalized = Traits(rawValue: 1)
    /// A letter after the first is a capital.
    package static let innerCapital = Traits(rawValue: 2)
    /// Holds a lower-case letter.
    package static let lowercase = Traits(rawValue: 4)
    package static let digit = Traits(rawValue: 8)
    package static let nonASCII = Traits(rawValue: 16)
    /// Holds an apostrophe, straight or curly, between letters.
    package static let apostrophe = Traits(rawValue: 32)
    /// No letter: a number.
    package static let number = Traits(rawValue: 64)
  }

  package init(range: ByteRange, traits: Traits) {
    self.range = range
    self.traits = traits
  }
}
