package import Linting
import RuleFormat
package import SourceText

/// A configuration that has been read, with the rules it chooses from.
package struct Configuration: Sendable {
  package let settings: Settings
  package let catalog: RuleCatalog
  /// What is wrong with its files and with those of the rules it names.
  package let problems: [ConfigurationProblem]

  package init(
    _ settings: Settings, catalog: RuleCatalog, problems: [ConfigurationProblem] = []
  ) {
    self.settings = settings
    self.catalog = catalog
    self.problems = Array(problems.prefix(ConfigurationProblem.limit))
  }

  /// What applies where nothing is configured.
  package static func standard(_ catalog: RuleCatalog) -> Configuration {
    Configuration(Settings(dialect: .galley, folder: FilePath("")), catalog: catalog)
  }

  /// The sections that speak of the post at `path`, as it was given; `absolute` is free of links.
  package func sections(for path: FilePath, absolute: FilePath?) -> SectionSet {
    var sections = SectionSet()
    guard settings.sections.contains(where: { $0.files != nil }) else {
      settings.sections.indices.forEach { sections.insert($0) }
      return sections
    }
    let relative = absolute?.relative(to: settings.folder) ?? path
    for name in [path, renamed(path)].compactMap(\.self) {
      name.bytes.withBytes { given in
        relative.bytes.withBytes { relative in
          for (index, section) in settings.sections.enumerated()
          where section.files?.matches(path: given, relative: relative) ?? true {
            sections.insert(index)
          }
        }
      }
    }
    return sections
  }

  /// Whether any section that says something speaks of the post at `path`.
  package func speaks(of path: FilePath) -> Bool {
    let sections = sections(for: path, absolute: nil)
    return settings.sections.enumerated().contains { index, section in
      sections.contains(index) && (section.styles?.isEmpty == false || !section.rules.isEmpty)
    }
  }

  /// The path with the suffix that its own is to be read as; nil where that is its own.
  private func renamed(_ path: FilePath) -> FilePath? {
    let name = path.name
    guard let dot = name.lastIndex(of: "."),
      let other = settings.formats[name[name.index(after: dot)...].lowercased()]
    else { return nil }
    let suffix = name.utf8.count - name[..<dot].utf8.count
    return FilePath(path.bytes.dropLast(suffix) + Array(".\(other)".utf8))
  }

  /// The rules that the sections switch on, of whatever level, in the order of their ids.
  package func rules(in sections: SectionSet) -> [SelectedRule] {
    RuleSelection(settings, sections: sections).rules(of: catalog)
  }

  /// The rules that the sections switch off, in the order of their ids, each with what does so.
  package func rulesOff(in sections: SectionSet) -> [(rule: Rule, place: SettingPlace)] {
    let selection = RuleSelection(settings, sections: sections)
    return catalog.rules.compactMap { rule in selection.off(rule.info.id).map { (rule, $0) } }
  }

  /// How posts that the sections speak of are read.
  package func reading(in sections: SectionSet) -> PostReading {
    var reading = settings.reading
    reading.language = settings.language?.value
    if !settings.vocabulary.accept.isEmpty {
      reading.acceptedWords = AcceptedWords(matching: settings.vocabulary.accept)
    }
    var ignored = IgnoredPatterns()
    for (index, section) in settings.sections.enumerated() where sections.contains(index) {
      ignored = ignored.adding(section.ignored)
    }
    if !ignored.isEmpty { reading.mask = ignored }
    return reading
  }

  /// The other rules of the catalog, each at its own level.
  package func rules(besides selected: [SelectedRule]) -> [SelectedRule] {
    let known = Set(selected.map(\.rule.info.id))
    return catalog.rules.filter { !known.contains($0.info.id) }.map {
      SelectedRule(rule: $0, level: $0.info.level, origin: nil, levelOrigin: nil)
    }
  }

  /// The suffix that a file of this name is read by, in lower case; empty where it has none.
  package func suffix(of name: String) -> String {
    let dot = UInt8(ascii: ".")
    let end = name.utf8.lastIndex { $0 != dot }.map { name.utf8.index(after: $0) }
    guard let end, let last = name.utf8[..<end].lastIndex(of: dot),
      name.utf8[..<last].contains(where: { $0 != dot })
    else { return "" }
    let suffix = name[name.utf8.index(after: last)..<end].lowercased()
    return settings.formats[suffix] ?? suffix
  }
}
