import RuleFormat
package import SourceText

/// Turns a `.vale.ini` into a `.galley.yml` that says the same, as far as that can.
package struct ValeConversion {
  let name: String
  private(set) var stylesPaths: [String] = []
  private(set) var accepted: [String] = []
  private(set) var rejected: [String] = []
  private(set) var sections: [Section] = []
  /// Settings that have no counterpart.
  private(set) var left: [String] = []
  private var vocabularies: [String] = []

  /// What is said of some files.
  struct Section {
    let glob: String
    var styles: [String]?
    /// Of a rule that is set twice, the last counts.
    var rules: [String: RuleSwitch] = [:]
  }

  /// - Parameter folder: the one that `file` lies in.
  package init(_ file: SourceFile, in folder: FilePath) {
    name = FilePath(file.path).name
    var part = ValePart.core
    for line in INILine.all(in: file) {
      switch line {
      case .section(let name):
        part = ValePart(name)
        if part == .files { sections.append(Section(glob: name.text)) }
      case .key(let key, let value):
        take(ValeKey(key, value, file: file, folder: folder), in: part)
      case .other: break
      }
    }
    let assets = ValeAssets(
      stylesPaths: stylesPaths.map { FilePath($0).absolute(in: folder) }, workingFolder: folder,
      configurationFolder: folder, files: Disk())
    for vocabulary in vocabularies {
      guard let files = assets.vocabulary(vocabulary) else { continue }
      accepted += files.accept.flatMap(Self.words)
      rejected += files.reject.flatMap(Self.words)
    }
  }

  private mutating func take(_ key: ValeKey, in part: ValePart) {
    switch part {
    case .core: takeCore(key)
    case .files: takeForFiles(key)
    case .formats, .ignored: leave(key)
    }
  }

  private mutating func takeCore(_ key: ValeKey) {
    switch ValeKey.Core(rawValue: key.name) {
    case .stylesPath: stylesPaths.append(key.value.text)
    case .vocabularies: vocabularies += key.value.items
    case .minimumLevel: leave(key, advice: ": give --min-level \(key.value.text)")
    default: leave(key)
    }
  }

  private mutating func takeForFiles(_ key: ValeKey) {
    let last = sections.count - 1
    if ValeKey.File(rawValue: key.name) == .styles {
      // What Vale's own style finds is found by rules of the default.
      let styles = key.value.items.map { $0 == ValeStyle.name ? RuleCatalog.defaultStyle : $0 }
      sections[last].styles = (sections[last].styles ?? []) + styles
    } else if ValeKey.File(rawValue: key.name) != nil || key.name.hasPrefix(ValeStyle.name + ".") {
      leave(key)
    } else {
      sections[last].rules[key.name] = key.ruleSwitch
    }
  }

  private mutating func leave(_ key: ValeKey, advice: String = "") {
    left.append("\(key.name) = \(key.value.text)\(advice)")
  }

  private static func words(in list: FilePath) -> [String] {
    (try? SourceFile.load(list)).map(WordList.lines)?.map(\.text) ?? []
  }
}
