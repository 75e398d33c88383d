/// What the lexicon knows of one word form, in 20 bits.
@frozen @usableFromInline
package struct WordFacts: Hashable, Sendable {
  @usableFromInline package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(locales: EnglishLocales, level: Level, marks: Marks = []) {
    rawValue = locales.rawValue | level.rawValue << 5 | marks.rawValue
  }

  /// No word of the lexicon.
  package static let unknown = WordFacts(rawValue: 0)

  @inlinable package var isKnown: Bool { rawValue != 0 }
  /// Where the form is right; empty for one that is hardly right anywhere.
  package var locales: EnglishLocales { EnglishLocales(rawValue: rawValue & 31) }
  @inlinable package var level: Level { Level(rawValue: rawValue >> 5 & 15) }
  @inlinable package var marks: Marks { Marks(rawValue: rawValue & ~511) }

  /// How rare a word is: the size of the smallest word list of SCOWL that holds it, as a rank from
  /// 1 (the thousand commonest) to 9 (unabridged dictionaries).
  @frozen @usableFromInline
  package struct Level: Hashable, Comparable, Sendable {
    @usableFromInline package let rawValue: UInt32
    @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The sizes of SCOWL's lists, in the order of ranks.
    package static let sizes = [10, 20, 35, 40, 50, 55, 60, 70, 80]

    /// The rank of a size; nil for a size that is none of SCOWL's.
    package init?(size: Int) {
      guard let index = Self.sizes.firstIndex(of: size) else { return nil }
      rawValue = UInt32(index + 1)
    }

    /// The rarest that a dictionary for daily use holds: SCOWL's 70.
    package static let common = Level(rawValue: 8)

    /// Whether it is in none of SCOWL's lists up to 60: few would know the word.
    @inlinable package var isRare: Bool { rawValue >= 8 }
    /// The bit of the facts of a word that says so.
    package static let rareBit: UInt32 = 8 << 5

    package var size: Int { Self.sizes[min(max(Int(rawValue), 1), Self.sizes.count) - 1] }

    @inlinable package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  @frozen @usableFromInline
  package struct Marks: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt32
    @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable package static var name: Marks { Marks(rawValue: 1 << 9) }
    @inlinable package static var abbreviation: Marks { Marks(rawValue: 1 << 10) }
    @inlinable package static var contraction: Marks { Marks(rawValue: 1 << 11) }
    /// A word of our field that general word lists lack.
    @inlinable package static var fieldWord: Marks { Marks(rawValue: 1 << 12) }
    /// Has another form in some locale: it is in the table of variants.
    @inlinable package static var variant: Marks { Marks(rawValue: 1 << 13) }
    /// May begin a compound that is written as one word: it is in the table of compounds.
    @inlinable package static var compoundStart: Marks { Marks(rawValue: 1 << 14) }
    /// "a" or "an".
    @inlinable package static var article: Marks { Marks(rawValue: 1 << 15) }
    /// Of two words that may have been joined by a hyphen once: "email", "runtime".
    @inlinable package static var compound: Marks { Marks(rawValue: 1 << 16) }

    // Each rule of spelling asks these of all sightings. Those of the standard library are calls
    // into this module.
    @inlinable package func contains(_ other: Marks) -> Bool {
      rawValue & other.rawValue == other.rawValue
    }

    @inlinable package func isDisjoint(with other: Marks) -> Bool {
      rawValue & other.rawValue == 0
    }
  }
}
