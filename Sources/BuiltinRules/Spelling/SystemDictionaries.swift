import Glibc
import Hunspell
import SourceText
import Synchronization
import TextAnalysis

/// The Hunspell dictionaries that are installed, each read once, when the first text in its
/// language turns up.
final class SystemDictionaries: Sendable {
  static let shared = SystemDictionaries()

  /// By language tag; nil for a language that has none.
  private let read = Mutex<[LanguageTag: HunspellDictionary?]>([:])

  /// The dictionary for text in `language`; nil where none is installed or it cannot be read.
  func dictionary(for language: LanguageTag) -> HunspellDictionary? {
    read.withLock { read in
      if let known = read[language] { return known }
      let dictionary = Self.files(for: language).flatMap(Self.load)
      read[language] = .some(dictionary)
      return dictionary
    }
  }

  /// The folder that Hunspell's own programs are told to look into, then the usual ones.
  private static var folders: [FilePath] {
    let named = getenv("DICPATH").map { String(cString: $0).split(separator: ":") } ?? []
    return named.map { FilePath(String($0)) } + [
      FilePath("/usr/share/hunspell"), FilePath("/usr/share/myspell/dicts"),
    ]
  }

  private struct Files {
    let affixes: FilePath
    let words: FilePath
  }

  /// In the first folder that has any: the dictionary of the region, of the language as such, of
  /// the country it is named for, of the first other.
  private static func files(for language: LanguageTag) -> Files? {
    let code = language.language
    let names = [language.region.map { "\(code)_\($0)" }, code, "\(code)_\(code.uppercased())"]
      .compactMap(\.self)
    let disk = Disk()
    for folder in folders {
      let others = disk.entries(of: folder).map { String(decoding: $0.name, as: UTF8.self) }
        .filter { $0.hasPrefix("\(code)_") && $0.hasSuffix(".dic") }.sorted()
        .map { String($0.dropLast(4)) }
      for name in names + others {
        let files = Files(
          affixes: folder / Array("\(name).aff".utf8), words: folder / Array("\(name).dic".utf8))
        if disk.kind(of: files.affixes) == .file, disk.kind(of: files.words) == .file {
          return files
        }
      }
    }
    return nil
  }

  private static func load(_ files: Files) -> HunspellDictionary? {
    guard let affixes = bytes(of: files.affixes), let words = bytes(of: files.words) else {
      return nil
    }
    return HunspellDictionary(affixes: affixes, words: words, chainsAffixes: true)
  }

  private static func bytes(of path: FilePath) -> [UInt8]? {
    try? Disk().load(path, reportedAs: path.description).bytes
  }
}
