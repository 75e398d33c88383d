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
  /// The folders from the one asked about last upward, as far as they were looked into, and what
  /// governs each. A walk goes from folder to folder, and the next one shares nearly all of them.
  private var chain: [(folder: FilePath, file: FilePath?)] = []
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

  private mutating func galleyFile(above folder: FilePath) -> FilePath? {
    var passed: [FilePath] = []
    var known: ArraySlice<(folder: FilePath, file: FilePath?)> = []
    var found: FilePath?
    for current in folder.ancestors {
      if let index = chain.firstIndex(where: { $0.folder == current }) {
        known = chain[index...]
        found = chain[index].file
        break
      }
      passed.append(current)
      // One that cannot be read is an error, and none that is not there.
      found = Self.galleyNames.lazy.map { current / $0 }
        .first { environment.files.holds($0) }
      if found != nil { break }
    }
    chain = passed.map { ($0, found) } + known
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
