/// How the posts of a run write terms that not all of them write alike.
package struct HouseTerms: Sendable {
  /// By `TermUse.term`.
  package let terms: [UInt64: HouseTerm]

  package init(_ terms: [UInt64: HouseTerm]) { self.terms = terms }

  /// Of posts that were not compared.
  package static let none = HouseTerms([:])

  /// Whether a post with these uses writes a term otherwise.
  package func differ(from uses: [TermUse]) -> Bool {
    uses.contains { use in terms[use.term].map { $0.strayWays.contains(use.spelling) } ?? false }
  }

  /// The names of the posts that findings may point to.
  package var examplePaths: Set<String> { Set(terms.values.compactMap(\.example.path)) }
}

/// A term and how nearly all posts write it.
package struct HouseTerm: Sendable {
  /// The way that prevails, as it stands in the singular and inside of a sentence.
  package let spelling: String
  /// `TermUse.spelling` of the other ways.
  package let strayWays: Set<UInt64>
  /// A place where a post writes it so.
  package let example: Diagnostic.Related

  package init(spelling: String, strayWays: Set<UInt64>, example: Diagnostic.Related) {
    (self.spelling, self.strayWays, self.example) = (spelling, strayWays, example)
  }
}
