/// How the posts of a run write terms that not all of them write alike.
package struct HouseTerms: Sendable {
  /// By the path of a post that strays: the terms that it writes otherwise, by `TermUse.term`.
  private let strayed: [String: [UInt64: HouseTerm]]
  /// Whether the uses of terms are still to be noted, for posts to be compared by.
  package let areSought: Bool

  package init(strayed: [String: [UInt64: HouseTerm]]) { self.init(strayed, areSought: false) }

  private init(_ strayed: [String: [UInt64: HouseTerm]], areSought: Bool) {
    (self.strayed, self.areSought) = (strayed, areSought)
  }

  /// Of a post that is checked for itself.
  package static let none = HouseTerms(strayed: [:])

  /// Of posts that will be compared once all of them are read.
  package static let sought = HouseTerms([:], areSought: true)

  /// The terms that the post at `path` writes otherwise, by `TermUse.term`; most write none.
  package subscript(path: String) -> [UInt64: HouseTerm] { strayed[path] ?? [:] }

  /// The names of the posts that findings may point to.
  package var examplePaths: Set<String> {
    Set(strayed.values.flatMap { $0.values.compactMap(\.example.path) })
  }
}

/// A term and how nearly all posts write it.
package struct HouseTerm: Sendable {
  /// The way that prevails, as it stands in the singular and inside of a sentence.
  package let spelling: String
  /// `TermUse.spelling` of that way.
  package let way: UInt64
  /// `TermUse.spelling` of the other ways.
  package let strayWays: Set<UInt64>
  /// A place where a post writes it so.
  package let example: Diagnostic.Related

  package init(
    spelling: String, way: UInt64, strayWays: Set<UInt64>, example: Diagnostic.Related
  ) {
    (self.spelling, self.way) = (spelling, way)
    (self.strayWays, self.example) = (strayWays, example)
  }
}
