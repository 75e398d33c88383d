import SourceText

extension LanguageTag {
  /// The language that a path names, by a suffix of the file (`post.fr.md`, `index.zh-cn.html`) or
  /// a folder (`content/tr/post.md`, `docs/pt-BR/a.md`); the one nearest to the end counts.
  ///
  /// A wrong language costs more than none, so a bare code counts only where languages stand: as
  /// the first folder, or in a folder that usually holds translations. With a script or a region it
  /// counts anywhere. In every place it must be a code that is hardly anything else in a path.
  package init?(path: String) {
    var path = path
    guard let tag = path.withUTF8(Self.ofPath) else { return nil }
    self = tag
  }

  // Thousands of paths are read in a run, and nearly every part of one is ruled out by its length:
  // as bytes that costs a fiftieth of what it does as strings.

  private static func ofPath(_ path: UnsafeBufferPointer<UInt8>) -> LanguageTag? {
    let path = ByteView(path)
    let parts = parts(of: path, between: UInt8(ascii: "/")).filter { part in
      part.count > 0 && !(part.count == 1 && part[0] == UInt8(ascii: "."))
    }
    guard let file = parts.last else { return nil }
    if let tag = ofSuffix(file) { return tag }
    for index in parts.indices.dropLast().reversed() {
      guard let tag = ofPart(parts[index]) else { continue }
      let isBare = tag.region == nil && tag.script == nil
      if !isBare || index == 0 || holdsTranslations(parts[index - 1]) { return tag }
    }
    return nil
  }

  private static func parts(of text: ByteView, between separator: UInt8) -> [ByteView] {
    var parts: [ByteView] = []
    var start = 0
    while start <= text.count {
      let end = text.firstIndex(of: separator, from: start, to: text.count)
      parts.append(text[ByteRange(start, end)])
      start = end + 1
    }
    return parts
  }

  /// The language between the last two dots of a file name.
  private static func ofSuffix(_ file: ByteView) -> LanguageTag? {
    let pieces = parts(of: file, between: UInt8(ascii: "."))
    guard pieces.count >= 3, pieces[0].count > 0 else { return nil }
    return ofPart(pieces[pieces.count - 2])
  }

  private static func ofPart(_ part: ByteView) -> LanguageTag? {
    let letters = part.buffer.firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard (2...3).contains(letters ?? part.count), part.count <= 11 else { return nil }
    let name = String(decoding: part.buffer, as: UTF8.self)
    guard letters != nil else {
      let code = name.lowercased()
      return LanguageCodes.namesFolders(code) ? LanguageTag(language: code) : nil
    }
    guard !name.utf8.contains(UInt8(ascii: ".")), let tag = LanguageTag(parsing: name),
      LanguageCodes.namesFolders(tag.language)
    else { return nil }
    // Nothing may be left over, as it is of `de-facto` or `no-code`.
    guard name.replacing("_", with: "-").lowercased() == tag.description.lowercased() else {
      return nil
    }
    if let script = tag.script, !scripts.contains(script) { return nil }
    return tag
  }

  private static let scripts: Set<String> = [
    "Arab", "Beng", "Cyrl", "Deva", "Grek", "Guru", "Hans", "Hant", "Hebr", "Latn",
  ]

  private static func holdsTranslations(_ folder: ByteView) -> Bool {
    let name = String(decoding: folder.buffer, as: UTF8.self).lowercased().drop { $0 == "_" }
    return translationFolders.contains(String(name))
  }

  private static let translationFolders: Set<String> = [
    "articles", "blog", "book", "content", "contents", "doc", "docs", "documentation", "drafts",
    "guide", "guides", "i18n", "l10n", "lang", "langs", "language", "languages", "locale",
    "locales", "localized", "news", "pages", "posts", "site", "source", "src", "translation",
    "translations", "web", "website", "www",
  ]
}
