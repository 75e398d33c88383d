#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

package import SourceText

/// The two files that a Hunspell dictionary stands in.
package struct DictionaryFiles {
  package let affixes: FilePath
  package let words: FilePath

  package init(affixes: FilePath, words: FilePath) {
    self.affixes = affixes
    self.words = words
  }

  /// `name.aff` and `name.dic` in `folder`; nil unless both are there.
  package init?(_ name: String, in folder: FilePath, of files: any FileStore) {
    self.init(
      affixes: folder / Array("\(name).aff".utf8), words: folder / Array("\(name).dic".utf8))
    guard files.kind(of: affixes) == .file, files.kind(of: words) == .file else { return nil }
  }

}

extension FileStore {
  /// The bytes of the file at `path`; nil where it cannot be read.
  package func bytes(of path: FilePath) -> [UInt8]? {
    (try? load(path, reportedAs: path.description))?.bytes
  }
}

extension FilePath {
  /// The folders that Hunspell's own programs are told to look into: `DICPATH`, parted by colons.
  package static var dictionaryFolders: [FilePath] {
    let named = getenv("DICPATH").map { String(cString: $0).split(separator: ":") } ?? []
    return named.map { FilePath($0) }
  }
}
