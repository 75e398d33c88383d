import Lexicon
package import Linting
import ShippedLexicon
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
    var terms: [UInt64: ComparedTerm] = [:]
    for (post, compared) in posts.enumerated() {
      for use in compared.uses { terms[use.term, default: ComparedTerm()].add(use, of: post) }
    }
    let house = terms.compactMapValues { $0.ways.count > 1 ? $0.houseTerm(in: posts) : nil }
    self.init(house, of: posts)
  }

  /// Of terms that most posts write in one way. A part of the site may have another custom, so a
  /// post is told only what most of those in its own part do too.
  private init(_ house: [UInt64: HouseTerm], of posts: [ComparedPost]) {
    guard !house.isEmpty else {
      self = .none
      return
    }
    let folders = PostFolders(posts.map(\.source.path))
    var tallies: [Custom: Tally] = [:]
    var strays: [(post: Int, custom: Custom)] = []
    for (post, compared) in posts.enumerated() {
      let uses = Dictionary(grouping: compared.uses.filter { house[$0.term] != nil }, by: \.term)
      for (term, uses) in uses {
        guard let house = house[term] else { continue }
        let custom = Custom(term: term, folder: folders.numbers[post])
        if uses.contains(where: { $0.spelling == house.way }) {
          tallies[custom, default: Tally()].house += 1
        }
        if uses.contains(where: { house.strayWays.contains($0.spelling) }) {
          tallies[custom, default: Tally()].stray += 1
          strays.append((post, custom))
        }
      }
    }
    var strayed: [String: [UInt64: HouseTerm]] = [:]
    for stray in strays where tallies[stray.custom]?.isClear == true {
      let term = stray.custom.term
      strayed[posts[stray.post].source.path, default: [:]][term] = house[term]
    }
    self.init(strayed: strayed)
  }

  /// How a part of the site writes a term.
  private struct Custom: Hashable {
    let term: UInt64
    let folder: Int
  }

  /// The posts that write a term one way or the other.
  private struct Tally {
    var house = 0
    var stray = 0

    var isClear: Bool { house >= stray * 3 }
  }
}

/// The ways in which posts write one term.
private struct ComparedTerm {
  private(set) var ways: [Way] = []

  struct Way {
    let spelling: UInt64
    /// How many posts have it.
    var posts = 0
    /// The one that was counted last.
    var lastPost = -1
    var shapes: Set<TermShape> = []
    let example: (post: Int, range: ByteRange)
  }

  mutating func add(_ use: TermUse, of post: Int) {
    let place =
      ways.firstIndex { $0.spelling == use.spelling }
      ?? {
        ways.append(Way(spelling: use.spelling, example: (post, use.range)))
        return ways.count - 1
      }()
    ways[place].shapes.insert(use.shape)
    if ways[place].lastPost != post {
      ways[place].posts += 1
      ways[place].lastPost = post
    }
  }

  /// The way that prevails so clearly that the others are slips; nil where none does.
  func houseTerm(in posts: [ComparedPost]) -> HouseTerm? {
    guard let best = ways.max(by: { ($0.posts, $1.spelling) < ($1.posts, $0.spelling) }) else {
      return nil
    }
    let others = ways.filter { $0.spelling != best.spelling }
    let otherPosts = others.reduce(0) { $0 + $1.posts }
    // Among few posts there is not more to be had than three to one.
    let ratio = posts.count < 20 ? 3 : 5
    guard best.posts >= 3, best.posts >= otherPosts * ratio else { return nil }
    let spelling = Self.spelling(of: best, in: posts)
    let strays =
      ways.contains { $0.shapes.contains(.innerCapital) }
      ? Self.strayNames(others, besides: best)
      : Self.strayCompounds(others, besides: best, spelling, in: posts)
    guard !strays.isEmpty else { return nil }
    let source = posts[best.example.post].source
    let written = source.bytes.withBytes { $0.string(best.example.range) }
    return HouseTerm(
      spelling: spelling, way: best.spelling, strayWays: Set(strays.map(\.spelling)),
      example: Diagnostic.Related(
        path: source.path, range: best.example.range, message: "Here it is “\(written)”."))
  }

  private static func spelling(of way: Way, in posts: [ComparedPost]) -> String {
    let bytes = posts[way.example.post].source.bytes
    return TermForm.spelling(of: Array(bytes[way.example.range.start..<way.example.range.end]))
  }

  /// Other capitals of a name. One that is a plain word elsewhere may be that of a product or a
  /// type ("FileSystem"), and two words may be two words.
  private static func strayNames(_ others: [Way], besides best: Way) -> [Way] {
    guard best.shapes.contains(.innerCapital) else { return [] }
    return others.filter { $0.shapes.contains(.innerCapital) }
  }

  /// The other way to write a compound, with a hyphen or closed.
  private static func strayCompounds(
    _ others: [Way], besides best: Way, _ spelling: String, in posts: [ComparedPost]
  ) -> [Way] {
    let rivals = others.filter { $0.shapes.isDisjoint(with: [.open]) }
    guard rivals.count == 1, let rival = rivals.first else { return [] }
    let other = Self.spelling(of: rival, in: posts)
    let isClosed = !spelling.contains("-")
    guard let parts = CompoundParts(isClosed ? other : spelling),
      !parts.isKnownToBeDistinct, !parts.isNoun,
      (isClosed ? best : rival).shapes.contains(.lowercase),
      isClosed || !ShippedLexicon.words.facts(of: other).isKnown
    else { return [] }
    return [rival]
  }
}
