package import SourceText

/// Finds the files that govern the posts of a folder.
///
/// A `.galley.yml` counts from the nearest folder above the post that has one, and outweighs all of
/// Vale's. Vale's own file is looked for from the working folder upward, as Vale does, so it is one
/// for the whole run.
package struct ConfigurationSearch {
  package static let galleyNames = [".galley.yml", ".galley.yaml"]
  /// In the order in which Vale asks for them.
  package static let valeNames = [".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini"]

  private let environment: ConfigurationEnvironment
  private var galleyFiles: [FilePath: FilePath?] = [:]
  private var valeFiles: FoundConfiguration?

  package init(_ environment: ConfigurationEnvironment) { self.environment = environment }

  /// What governs the posts in `folder`, which is absolute and free of links.
  package mutating func configuration(forPostsIn folder: FilePath) -> FoundConfiguration {
    if let explicit = environment.explicit { return explicit }
    if let file = galleyFile(above: folder) { return .galley(file) }
    if let valeFiles { return valeFiles }
    let found = environment.valeConfiguration
    valeFiles = found
    return found
  }

  /// Each folder is looked into once, however many posts lie below it.
  private mutating func galleyFile(above folder: FilePath) -> FilePath? {
    var passed: [FilePath] = []
    var found: FilePath?
    var next: FilePath? = folder
    while let current = next {
      if let known = galleyFiles[current] {
        found = known
        break
      }
      passed.append(current)
      found = Self.galleyNames.lazy.map { current / Array($0.utf8) }
        .first { environment.files.kind(of: $0) == .file }
      if found != nil { break }
      next = current.parent
    }
    for path in passed { galleyFiles[path] = .some(found) }
    return found
  }
}

/// The configuration files that govern some posts.
package enum FoundConfiguration: Hashable, Sendable {
  case galley(FilePath)
  /// Of what two of them say, the later one counts.
  case vale([FilePath])
  /// None: the default applies.
  case standard
}
