import Lexicon
import Linting
import ShippedLexicon
import SourceText

/// The terms of several posts, numbered as they are met.
struct ComparedTerms {
  /// By their numbers.
  private(set) var all: [ComparedTerm] = []
  /// For each post, the term of each of its uses.
  private(set) var numbers: [[Int]] = []

  init(_ posts: [ComparedPost]) {
    // Most terms are used by one post alone.
    var known: [UInt64: Int] = [:]
    known.reserveCapacity(posts.reduce(0) { $0 + $1.uses.count })
    for (post, compared) in posts.enumerated() {
      numbers.append(
        compared.uses.map { use in
          if let number = known[use.term] {
            all[number].add(use, of: post)
            return number
          }
          known[use.term] = all.count
          all.append(ComparedTerm(use, of: post))
          return all.count - 1
        })
    }
  }
}

/// The ways in which posts write one term.
struct ComparedTerm {
  private var first: Way
  /// All but the first that was met: nearly all terms have none.
  private(set) var others: [Way] = []

  struct Way {
    let spelling: UInt64
    /// How many posts have it.
    fileprivate var posts = 1
    /// The one that was counted last.
    fileprivate var lastPost: Int
    fileprivate var shapes: TermShapes
    fileprivate let example: (post: Int, range: ByteRange)

    fileprivate init(_ use: TermUse, of post: Int) {
      spelling = use.spelling
      lastPost = post
      shapes = TermShapes(use.shape)
      example = (post, use.range)
    }

    fileprivate mutating func add(_ use: TermUse, of post: Int) {
      shapes.formUnion(TermShapes(use.shape))
      if lastPost != post {
        posts += 1
        lastPost = post
      }
    }
  }

  init(_ use: TermUse, of post: Int) { first = Way(use, of: post) }

  mutating func add(_ use: TermUse, of post: Int) {
    if first.spelling == use.spelling {
      first.add(use, of: post)
    } else if let place = others.firstIndex(where: { $0.spelling == use.spelling }) {
      others[place].add(use, of: post)
    } else {
      others.append(Way(use, of: post))
    }
  }

  /// The way that prevails so clearly that the others are slips; nil where none does.
  func houseTerm(in posts: [ComparedPost]) -> HouseTerm? {
    let ways = [first] + others
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
    let rivals = others.filter { !$0.shapes.contains(.open) }
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

/// Some of the shapes of terms: a set of the standard library is an allocation for each way.
private struct TermShapes {
  private var bits: UInt8

  init(_ shape: TermShape) { bits = 1 << shape.rawValue }

  func contains(_ shape: TermShape) -> Bool { bits & 1 << shape.rawValue != 0 }

  mutating func formUnion(_ other: TermShapes) { bits |= other.bits }
}
