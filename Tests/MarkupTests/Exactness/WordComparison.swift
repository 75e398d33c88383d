import Markup
import SourceText
import TestSupport

/// The words of one post as we and libcmark-gfm see them.
struct WordComparison: Sendable {
  /// Where the texts part; nil where they are the same.
  let body: Difference?
  let attributes: Difference?

  struct Difference: Sendable {
    let path: String
    let kind: Kind
    /// The words around the first that differs.
    let ours: String
    let theirs: String
  }

  /// What the words around a difference tell of its cause.
  enum Kind: String, CaseIterable {
    case missing = "words missing in ours"
    case added = "words only in ours"
    case split = "words cut elsewhere"
    case order = "same words in another order"
    case footnotes = "words of footnotes"
    case other
  }

  init(of source: SourceFile) {
    // Ill-formed bytes become U+FFFD and move what follows, for both sides alike.
    let post = String(decoding: source.bytes, as: UTF8.self)
    let mask = OpaqueMask(post)
    let theirs = PostWords(rendering: mask.text)
    let ours = PostWords(
      of: .parse(SourceFile(path: source.path, bytes: Array(post.utf8)), markup: .markdown),
      outside: mask.ranges)
    let path = source.path
    body =
      Difference(path, ours.body, theirs.body)
      ?? Difference(path, ours.footnotes, theirs.footnotes, kind: .footnotes)
    attributes = Difference(path, ours.attributes, theirs.attributes)
  }

  /// All Markdown posts of the corpus, compared in parallel.
  static func ofCorpus() async -> [WordComparison] {
    await withTaskGroup(of: [WordComparison].self) { group in
      for project in CorpusProject.all {
        group.addTask {
          project.posts.filter { $0.markup == .markdown }
            .compactMap { $0.read().map(WordComparison.init(of:)) }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// The share of equal posts and the others by kind, as one text for the log.
  static func summary(of differing: [Difference], among total: Int, _ name: String) -> String {
    let share = 100 * Double(total - differing.count) / Double(max(total, 1))
    var lines = ["\(name): \(total - differing.count) of \(total) posts are equal, \(share) %"]
    for kind in Kind.allCases {
      let posts = differing.filter { $0.kind == kind }.sorted { $0.path < $1.path }
      guard !posts.isEmpty else { continue }
      lines.append("  \(posts.count) \(kind.rawValue)")
      for post in posts {
        lines += ["    \(post.path)", "      ours:   \(post.ours)", "      theirs: \(post.theirs)"]
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension WordComparison.Difference {
  fileprivate init?(
    _ path: String, _ ours: [String], _ theirs: [String], kind: WordComparison.Kind? = nil
  ) {
    guard ours != theirs else { return nil }
    let first = zip(ours, theirs).prefix { $0 == $1 }.count
    self.path = path
    self.kind = kind ?? Self.kind(ours, theirs, from: first)
    self.ours = Self.context(ours, first)
    self.theirs = Self.context(theirs, first)
  }

  private static func kind(
    _ ours: [String], _ theirs: [String], from first: Int
  ) -> WordComparison.Kind {
    if ours.joined() == theirs.joined() { return .split }
    if ours.sorted() == theirs.sorted() { return .order }
    let isAhead = theirs.dropFirst(first + 1).prefix(200).contains(ours[safely: first] ?? "")
    let isBehind = ours.dropFirst(first + 1).prefix(200).contains(theirs[safely: first] ?? "")
    if ours.count < theirs.count, isAhead || first == ours.count { return .missing }
    if ours.count > theirs.count, isBehind || first == theirs.count { return .added }
    return .other
  }

  private static func context(_ words: [String], _ first: Int) -> String {
    let before = words[max(0, first - 5)..<min(first, words.count)].joined(separator: " ")
    return before + " | " + words.dropFirst(first).prefix(8).joined(separator: " ")
  }
}

extension Array {
  fileprivate subscript(safely index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
