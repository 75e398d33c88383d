package import Lexicon

/// The word data in this folder: the words of SCOWL, words of our field, spelling variants, and
/// compounds that are written as one word.
package enum ShippedLexicon {
  package static let words = Lexicon(.shipped)
  package static let variants = VariantTable.shipped
  /// Compounds as they stand when written open; each is closed by leaving out its space.
  package static let openCompounds = SortedLines.shippedCompounds
}
