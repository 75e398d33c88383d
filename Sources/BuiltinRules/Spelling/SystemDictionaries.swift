import Hunspell
import SourceText
import Synchronization
import TextAnalysis

/// The Hunspell dictionaries that are installed, read when the first text turns up in a language:
/// once for each tag.
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

  /// Those that the user names, then the usual ones.
  private static var folders: [FilePath] {
    FilePath.dictionaryFolders
      + ["/usr/share/hunspell", "/usr/share/myspell/dicts"].map(FilePath.init)
  }

  /// In the first folder that has any: the dictionary of the region, of the language as such, of
  /// the country it is named for, of the first other.
  private static func files(for language: LanguageTag) -> DictionaryFiles? {
    let code = language.language
    let names = [language.region.map { "\(code)_\($0)" }, code, "\(code)_\(code.uppercased())"]
      .compactMap(\.self)
    let disk = Disk()
    for folder in folders {
      let others = disk.entries(of: folder).map { String(decoding: $0.name, as: UTF8.self) }
        .filter { $0.hasPrefix("\(code)_") && $0.hasSuffix(".dic") }.sorted()
        .map { String($0.dropLast(4)) }
      if let found = (names + others).lazy.compactMap({ DictionaryFiles($0, in: folder, of: disk) })
        .first
      {
        return found
      }
    }
    return nil
  }

  private static func load(_ files: DictionaryFiles) -> HunspellDictionary? {
    let disk = Disk()
    guard let affixes = disk.bytes(of: files.affixes), let words = disk.bytes(of: files.words)
    else { return nil }
    return HunspellDictionary(affixes: affixes, words: words, chainsAffixes: true)
  }
}
