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
      dictionaries.append(dictionary(in: DictionaryFiles(affixes: aff, words: dic)))
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
    for place in [folder] + FilePath.dictionaryFolders {
      if let files = DictionaryFiles(name.text, in: place, of: assets.files) {
        return dictionary(in: files)
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
      .map { words in
        let stem = words.bytes.dropLast(".dic".utf8.count)
        return dictionary(
          in: DictionaryFiles(affixes: FilePath(stem + Array(".aff".utf8)), words: words))
      }
  }

  private func dictionary(in pair: DictionaryFiles) -> any WordDictionary {
    found.withLock { found in
      if let known = found[pair.words] { return known }
      // A file that cannot be read counts as empty.
      let dictionary = DeferredDictionary { [files = assets.files] in
        HunspellDictionary(
          affixes: files.bytes(of: pair.affixes) ?? [], words: files.bytes(of: pair.words) ?? [])
      }
      found[pair.words] = dictionary
      return dictionary
    }
  }

  private func wordList(_ path: FilePath) -> (any WordDictionary)? {
    let file = try? assets.files.load(path)
    return file.map { ListedWords(WordList.lines(of: $0).map(\.text)) }
  }
}
