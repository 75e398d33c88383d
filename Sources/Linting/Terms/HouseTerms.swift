/// How the posts of a run write terms that not all of them write alike.
package struct HouseTerms: Sendable {
  /// By the path of a post that strays: the terms that it writes otherwise, by `TermUse.term`.
  private let strayed: [String: [UInt64: HouseTerm]]

  package init(strayed: [String: [UInt64: HouseTerm]]) { self.strayed = strayed }

  /// Of posts that were not compared.
  package static let none = HouseTerms(strayed: [:])

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
