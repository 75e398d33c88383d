import Hunspell
import RuleFormat
import SourceText
import Synchronization

/// Finds dictionaries as Vale does: beside the styles, each in two files, `.aff` and `.dic`.
final class ValeDictionaries: DictionarySource {
  private let assets: ValeAssets
  /// What a rule without dictionaries of its own takes for right; nil where there is none.
  private let standard: (any WordDictionary)?
  /// Dictionaries by the path of their words, each for all rules that name it.
  private let found = Mutex<[FilePath: DeferredDictionary]>([:])

  init(_ assets: ValeAssets, standard: (any WordDictionary)?) {
    self.assets = assets
    self.standard = standard
  }

  func dictionaries(
    for rule: Spelling, in path: String
  ) throws(RuleFileProblem) -> [any WordDictionary] {
    var dictionaries: [any WordDictionary] = []
    if let aff = rule.aff.flatMap({ assets.asset($0.text) }),
      let dic = rule.dic.flatMap({ assets.asset($0.text) })
    {
      dictionaries.append(dictionary(aff, dic))
    } else {
      for name in rule.dictionaries {
        dictionaries.append(try dictionary(named: name, of: rule, in: path))
      }
      if dictionaries.isEmpty || rule.append, let standard { dictionaries.append(standard) }
      if rule.isDefault { dictionaries += all }
    }
    let lists =
      rule.isDefault ? assets.ignoredWords : rule.ignore.compactMap { assets.wordList($0.text) }
    return dictionaries + lists.compactMap { wordList($0) }
  }

  private func dictionary(
    named name: LocatedText, of rule: Spelling, in path: String
  ) throws(RuleFileProblem) -> any WordDictionary {
    guard let folder = assets.dictionaryFolder(rule.dicpath?.text) else {
      throw RuleFileProblem(
        path: path, range: rule.dicpath?.range ?? name.range,
        message: "There is no such folder of dictionaries.")
    }
    for place in [folder, ValeAssets.systemDictionaries].compactMap(\.self) {
      let dic = place / Array("\(name.text).dic".utf8)
      let aff = place / Array("\(name.text).aff".utf8)
      if assets.files.kind(of: dic) != nil, assets.files.kind(of: aff) != nil {
        return dictionary(aff, dic)
      }
    }
    throw RuleFileProblem(
      path: path, range: name.range,
      message: "The dictionary “\(name.text)” is not in \(folder).")
  }

  /// Every dictionary beside the styles.
  private var all: [any WordDictionary] {
    guard let folder = assets.dictionaryFolder(nil) else { return [] }
    let paths = assets.files.entries(of: folder).map { folder / $0.name }
    return paths.filter { $0.name.hasSuffix(".dic") }.sorted()
      .map { dic in
        dictionary(FilePath(dic.bytes.dropLast(".dic".utf8.count) + Array(".aff".utf8)), dic)
      }
  }

  private func dictionary(_ aff: FilePath, _ dic: FilePath) -> any WordDictionary {
    found.withLock { found in
      if let known = found[dic] { return known }
      let dictionary = DeferredDictionary { [files = assets.files] in
        HunspellDictionary(affixes: files.bytes(of: aff), words: files.bytes(of: dic))
      }
      found[dic] = dictionary
      return dictionary
    }
  }

  private func wordList(_ path: FilePath) -> (any WordDictionary)? {
    let file = try? assets.files.load(path, reportedAs: path.description)
    return file.map { WordSet(WordList.lines(of: $0).map(\.text)) }
  }
}

extension FileStore {
  /// Nothing where the file cannot be read.
  fileprivate func bytes(of path: FilePath) -> [UInt8] {
    (try? load(path, reportedAs: path.description))?.bytes ?? []
  }
}
