extension LanguageTag {
  /// The language that a path names, by a suffix of the file (`post.fr.md`, `index.zh-cn.html`) or
  /// a folder (`content/tr/post.md`, `docs/pt-BR/a.md`); the one nearest to the end counts.
  ///
  /// A wrong language costs more than none, so a bare code counts only where languages stand: as
  /// the first folder, or in a folder that usually holds translations. With a script or a region it
  /// counts anywhere. In every place it must be a code that is hardly anything else in a path.
  package init?(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
      .filter { $0 != "." }
    guard let file = parts.last else { return nil }
    if let tag = Self.ofSuffix(file) {
      self = tag
      return
    }
    for index in parts.indices.dropLast().reversed() {
      guard let tag = Self.ofPart(parts[index]) else { continue }
      let isBare = tag.region == nil && tag.script == nil
      if !isBare || index == 0 || Self.holdsTranslations(parts[index - 1]) {
        self = tag
        return
      }
    }
    return nil
  }

  /// The language between the last two dots of a file name.
  private static func ofSuffix(_ file: Substring) -> LanguageTag? {
    let pieces = file.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard pieces.count >= 3, let first = pieces.first, !first.isEmpty else { return nil }
    return ofPart(pieces[pieces.count - 2])
  }

  private static func ofPart(_ part: Substring) -> LanguageTag? {
    // Nearly every part of a path is ruled out or in here, which matters for thousands of files.
    let letters = part.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    guard (2...3).contains(letters.count), part.utf8.count <= 11 else { return nil }
    if letters.count == part.utf8.count {
      let code = part.lowercased()
      return LanguageCodes.namesFolders(code) ? LanguageTag(language: code) : nil
    }
    guard !part.utf8.contains(UInt8(ascii: ".")), let tag = LanguageTag(parsing: part),
      LanguageCodes.namesFolders(tag.language)
    else { return nil }
    // Nothing may be left over, as it is of `de-facto` or `no-code`.
    guard part.replacing("_", with: "-").lowercased() == tag.description.lowercased() else {
      return nil
    }
    if let script = tag.script, !scripts.contains(script) { return nil }
    return tag
  }

  private static let scripts: Set<String> = [
    "Arab", "Beng", "Cyrl", "Deva", "Grek", "Guru", "Hans", "Hant", "Hebr", "Latn",
  ]

  private static func holdsTranslations(_ folder: some StringProtocol) -> Bool {
    let name = folder.lowercased().drop { $0 == "_" }
    return translationFolders.contains(String(name))
  }

  private static let translationFolders: Set<String> = [
    "articles", "blog", "book", "content", "contents", "doc", "docs", "documentation", "drafts",
    "guide", "guides", "i18n", "l10n", "lang", "langs", "language", "languages", "locale",
    "locales", "localized", "news", "pages", "posts", "site", "source", "src", "translation",
    "translations", "web", "website", "www",
  ]
}
