package import Linting
package import SourceText

/// A post and the terms it uses, for comparison with others.
package struct ComparedPost {
  package let source: SourceFile
  package let uses: [TermUse]

  package init(source: SourceFile, uses: [TermUse]) {
    (self.source, self.uses) = (source, uses)
  }
}

extension HouseTerms {
  /// What `posts` show to be their way to write the terms that they write in several ways. Posts
  /// are counted, not places: one that says a thing often has no more to say in this.
  package init(comparing posts: [ComparedPost]) {
    let terms = ComparedTerms(posts)
    let house = terms.all.map { $0.others.isEmpty ? nil : $0.houseTerm(in: posts) }
    self.init(house, terms.numbers, of: posts)
  }

  /// Of terms that most posts write in one way. A part of the site may have another custom, so a
  /// post is told only what most of those in its own part do too.
  ///
  /// - Parameters:
  ///   - house: by the number of the term.
  ///   - numbers: for each post, the term of each of its uses.
  private init(_ house: [HouseTerm?], _ numbers: [[Int]], of posts: [ComparedPost]) {
    guard house.contains(where: { $0 != nil }) else {
      self = .none
      return
    }
    let folders = PostFolders(posts.map(\.source.path))
    var tallies: [Custom: Tally] = [:]
    var strays: [(post: Int, term: UInt64, custom: Custom)] = []
    for (post, compared) in posts.enumerated() {
      let contested = zip(numbers[post], compared.uses).filter { house[$0.0] != nil }
      for (number, uses) in Dictionary(grouping: contested, by: \.0) {
        guard let house = house[number], let term = uses.first?.1.term else { continue }
        let custom = Custom(number: number, folder: folders.numbers[post])
        if uses.contains(where: { $0.1.spelling == house.way }) {
          tallies[custom, default: Tally()].house += 1
        }
        if uses.contains(where: { house.strayWays.contains($0.1.spelling) }) {
          tallies[custom, default: Tally()].stray += 1
          strays.append((post, term, custom))
        }
      }
    }
    var strayed: [String: [UInt64: HouseTerm]] = [:]
    for stray in strays where tallies[stray.custom]?.isClear == true {
      let house = house[stray.custom.number]
      strayed[posts[stray.post].source.path, default: [:]][stray.term] = house
    }
    self.init(strayed: strayed)
  }

  /// How a part of the site writes a term.
  private struct Custom: Hashable {
    /// That of the term.
    let number: Int
    let folder: Int
  }

  /// The posts that write a term one way or the other.
  private struct Tally {
    var house = 0
    var stray = 0

    var isClear: Bool { house >= stray * 3 }
  }
}
