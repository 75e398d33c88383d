import SourceText

extension ValeConversion {
  /// The `.galley.yml`.
  package var text: String {
    let parts = [head, paths, vocabulary, main, overrides, remarks]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

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

      """ + Self.rules(whole?.rules ?? [:], indent: "")
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

  private static func rules(_ rules: [String: RuleSwitch], indent: String) -> String {
    guard !rules.isEmpty else { return "" }
    return "\(indent)rules:\n"
      + rules.sorted { $0.key < $1.key }
      .map { "\(indent)  \(quoted($0.key)): \($0.value.rawValue)\n" }.joined()
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
      text.utf8.first.map(\.isASCIILetter) == true
      && text.utf8.allSatisfy { $0.isASCIILetter || "0123456789._-/".utf8.contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
  }
}
