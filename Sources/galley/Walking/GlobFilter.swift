import Configuration
import SourceText

/// The walk of Galley: what has the suffix of a post, as far as `--glob` lets it through.
struct GlobFilter: WalkFilter, Sendable {
  private let rules: [Rule]
  private let hasPositive: Bool

  private struct Rule: Sendable {
    let glob: Glob
    let isNegated: Bool
  }

  /// A `--glob` that cannot be read.
  struct MalformedGlob: Error, CustomStringConvertible {
    let pattern: String

    var description: String { "'\(pattern)' is no glob: a bracket or brace is not closed" }
  }

  init(_ patterns: [String]) throws(MalformedGlob) {
    var rules: [Rule] = []
    for pattern in patterns {
      let isNegated = pattern.hasPrefix("!")
      guard let alternatives = BraceExpansion.expand(pattern.dropFirst(isNegated ? 1 : 0)) else {
        throw MalformedGlob(pattern: pattern)
      }
      for alternative in alternatives {
        guard let glob = Glob(alternative.dropFirst(alternative.hasPrefix("./") ? 2 : 0)) else {
          throw MalformedGlob(pattern: pattern)
        }
        rules.append(Rule(glob: glob, isNegated: isNegated))
      }
    }
    self.rules = rules
    hasPositive = rules.contains { !$0.isNegated }
  }

  var heedsIgnoreFiles: Bool { true }

  func enters(_ path: ByteView, name: [UInt8]) -> Bool {
    name.first != UInt8(ascii: ".") && !PostNames.isBuilt(name)
      && rules.last { $0.glob.matches(path) }?.isNegated != true
  }

  /// The last glob that matches decides. One that ends in a suffix, such as `*.txt`, takes files of
  /// that suffix too; any other chooses among posts.
  func takes(_ path: ByteView, name: [UInt8], shown: FilePath) -> Bool {
    guard name.first != UInt8(ascii: ".") else { return false }
    let isPost = PostNames.isPost(name)
    guard let last = rules.last(where: { !$0.glob.isForFolders && $0.glob.matches(path) }) else {
      return isPost && !hasPositive
    }
    return !last.isNegated && (isPost || last.glob.namesSuffix)
  }
}
