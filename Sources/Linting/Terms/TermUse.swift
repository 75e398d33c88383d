package import SourceText

/// One way in which a post writes a term, noted so that posts can be compared.
package struct TermUse: Sendable {
  /// Stands for the letters alone, in small ones: equal for all ways to write a term.
  package let term: UInt64
  /// Stands for the way it is written: a plural and the case of the first letter aside.
  package let spelling: UInt64
  package let shape: TermShape
  /// A place where it is written so, in the source.
  package let range: ByteRange

  package init(term: UInt64, spelling: UInt64, shape: TermShape, range: ByteRange) {
    (self.term, self.spelling, self.shape, self.range) = (term, spelling, shape, range)
  }
}

/// What a term looks like at one place.
package enum TermShape: UInt8, Sendable {
  /// With a capital inside: "PyCon".
  case innerCapital
  case hyphenated
  /// Two words with capitals: "Web Assembly".
  case open
  case capitalized
  case lowercase

  /// Whether a form of this shape shows that a term may have others.
  package var marksTerm: Bool { self == .innerCapital || self == .hyphenated }
}
