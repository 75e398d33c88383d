import Linting
package import SourceText

/// Turns a `.vale.ini` into a `.galley.yml` that says the same, as far as that can.
package struct ValeConversion {
  /// The `.galley.yml`.
  package var text: String {
    let parts = [head, paths, vocabulary, main, overrides, remarks]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private let name: String
  private let folder: FilePath
  private var stylesPaths: [String] = []
  private var accepted: [String] = []
  private var rejected: [String] = []
  private var sections: [Section] = []
  /// Settings that have no counterpart.
  private var left: [String] = []

  private struct Section {
    let glob: String
    var styles: [String]?
    var rules: [(name: String, level: String)] = []
  }

  /// - Parameter folder: the one that `file` lies in.
  package init(_ file: SourceFile, in folder: FilePath) {
    name = FilePath(file.path).name
    self.folder = folder
    var isForFiles = false
    for line in INILine.all(in: file) {
      switch line {
      case .section(let name):
        // Those of formats and converters are no globs.
        isForFiles = name.text != "formats" && name.text != "asciidoctor"
        if isForFiles { sections.append(Section(glob: name.text)) }
      case .key(let key, let value) where isForFiles: takeForFiles(key.text, value)
      case .key(let key, let value): take(key.text, value)
      case .other: break
      }
    }
  }

  private mutating func take(_ key: String, _ value: INILine.LocatedValue) {
    switch ValeKey.Core(rawValue: key) {
    case .stylesPath: stylesPaths.append(value.text)
    case .vocabularies:
      for name in value.items {
        accepted += words(in: "accept.txt", of: name)
        rejected += words(in: "reject.txt", of: name)
      }
    case .minimumLevel: left.append("\(key) = \(value.text): give --min-level \(value.text)")
    default: left.append("\(key) = \(value.text)")
    }
  }

  private mutating func takeForFiles(_ key: String, _ value: INILine.LocatedValue) {
    let last = sections.count - 1
    if ValeKey.File(rawValue: key) == .styles {
      // What Vale's own style finds is found by rules of the default.
      let styles = value.items.map { $0 == ValeConversion.valeStyle ? "default" : $0 }
      sections[last].styles = (sections[last].styles ?? []) + styles
    } else if ValeKey.File(rawValue: key) != nil || key.hasPrefix(Self.valeStyle + ".") {
      left.append("\(key) = \(value.text)")
    } else {
      sections[last].rules.append((key, Self.level(value.text)))
    }
  }

  private static let valeStyle = "Vale"

  /// As Vale takes it: what is neither `YES` nor a level is `NO`.
  private static func level(_ text: String) -> String {
    text == "YES" ? "on" : Level(rawValue: text)?.rawValue ?? "off"
  }

  private func words(in file: String, of vocabulary: String) -> [String] {
    let below = "config/vocabularies/\(vocabulary)/\(file)"
    for stylesPath in stylesPaths {
      let path = FilePath(stylesPath).absolute(in: folder) / Array(below.utf8)
      guard let source = try? SourceFile.load(at: path.cString, reportedAs: file) else { continue }
      return String(decoding: source.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { String($0) }.filter { !$0.hasPrefix("# ") && !$0.allSatisfy(\.isWhitespace) }
    }
    return []
  }
}

extension ValeConversion {
  private var head: String {
    """
    # Made from \(name), which does not count any more beside this file. `galley config POST` shows
    # what applies to a post, `galley rules` lists the rules, `galley explain RULE` shows one.

    """
  }

  private var paths: String {
    guard let first = stylesPaths.first else { return "" }
    let value = stylesPaths.count == 1 ? Self.quoted(first) : Self.list(stylesPaths)
    return "styles-path: \(value)\n"
  }

  private var vocabulary: String {
    let lists = [("accept", accepted), ("reject", rejected)].filter { !$0.1.isEmpty }
    guard !lists.isEmpty else { return "" }
    return "vocabulary:\n"
      + lists.map { name, words in
        "  \(name):\n" + words.map { "    - \(Self.quoted($0))\n" }.joined()
      }.joined()
  }

  /// The part for all files. A single part for some is taken for it: nothing else is checked there.
  private var whole: Section? {
    sections.first { $0.glob == "*" } ?? (sections.count == 1 ? sections.first : nil)
  }

  private var main: String {
    let styles = whole?.styles ?? []
    return """
      # `default` are Galley's own rules; take it in beside your styles, or out.
      styles: \(Self.list(styles))

      """ + Self.rules(whole?.rules ?? [], indent: "")
  }

  private var overrides: String {
    let others = sections.filter { $0.glob != whole?.glob }
    guard !others.isEmpty else { return "" }
    return "overrides:\n"
      + others.map { section in
        "  - files: [\(Self.quoted(Self.glob(section.glob)))]\n"
          + (section.styles.map { "    styles: \(Self.list($0))\n" } ?? "")
          + Self.rules(section.rules, indent: "    ")
      }.joined()
  }

  private var remarks: String {
    guard !left.isEmpty else { return "" }
    return "# Not taken over:\n" + left.map { "# - \($0)\n" }.joined()
  }

  private static func rules(
    _ rules: [(name: String, level: String)], indent: String
  ) -> String {
    guard !rules.isEmpty else { return "" }
    // Of a rule that is set twice, the last counts.
    var levels: [String: String] = [:]
    for rule in rules { levels[rule.name] = rule.level }
    return "\(indent)rules:\n"
      + levels.sorted { $0.key < $1.key }
      .map { "\(indent)  \(quoted($0.key)): \($0.value)\n" }.joined()
  }

  /// In the notation of gitignore, where a star stays inside of one name.
  private static func glob(_ pattern: String) -> String {
    guard pattern.contains("/"), !pattern.contains("**") else { return pattern }
    return pattern.replacing("/*", with: "/**/*")
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A text as YAML takes it in every place.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.utf8.first.map { $0 | 0x20 &- 0x61 < 26 } == true
      && text.utf8.allSatisfy { $0 | 0x20 &- 0x61 < 26 || "0123456789._-/".utf8.contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
  }
}
