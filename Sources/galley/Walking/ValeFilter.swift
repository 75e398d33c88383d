import Configuration
import Markup
import SourceText

/// The walk of Vale: all files that a section of its configuration speaks of and that we can read,
/// hidden ones and those that the repository ignores too.
struct ValeFilter: WalkFilter {
  private let configuration: Configuration
  private let globs: [ValeGlob]
  private let exclusions: [ValeGlob]

  /// The only folders that Vale passes by.
  private static let passedBy = ["node_modules", ".git"].map { Array($0.utf8) }

  /// Of several `--glob` options one that is not negated must match, and all that are.
  init(_ configuration: Configuration, globs: [String]) throws(GlobFilter.MalformedGlob) {
    self.configuration = configuration
    var positive: [ValeGlob] = []
    var negative: [ValeGlob] = []
    for pattern in globs {
      guard let glob = ValeGlob(pattern) else { throw GlobFilter.MalformedGlob(pattern: pattern) }
      if pattern.hasPrefix("!") { negative.append(glob) } else { positive.append(glob) }
    }
    self.globs = positive
    exclusions = negative
  }

  var heedsIgnoreFiles: Bool { false }

  func enters(_ path: ByteView, name: [UInt8]) -> Bool { !Self.passedBy.contains(name) }

  func takes(_ path: ByteView, name: [UInt8], shown: FilePath) -> Bool {
    guard MarkupKind.isKnown(suffix: configuration.suffix(of: shown.name)),
      configuration.speaks(of: shown)
    else { return false }
    return shown.bytes.withBytes { shown in
      (globs.isEmpty || globs.contains { $0.matches(shown) })
        && exclusions.allSatisfy { $0.matches(shown) }
    }
  }
}
