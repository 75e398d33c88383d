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
    var rest = ByteView(path)
    guard let file = popPart(&rest) else { return nil }
    if let tag = ofSuffix(file) { return tag }
    var part = popPart(&rest)
    while let folder = part {
      part = popPart(&rest)
      guard let tag = ofPart(folder) else { continue }
      let isBare = tag.region == nil && tag.script == nil
      if !isBare || part.map(holdsTranslations) ?? true { return tag }
    }
    return nil
  }

  /// Takes the last folder or file off a path; nil where none is left.
  private static func popPart(_ path: inout ByteView) -> ByteView? {
    while path.count > 0 {
      let part = popPiece(&path, behind: UInt8(ascii: "/"))
      if part.count > 0 && !(part.count == 1 && part[0] == UInt8(ascii: ".")) { return part }
    }
    return nil
  }

  /// Takes off what stands behind the last `separator`, and that with it.
  private static func popPiece(_ text: inout ByteView, behind separator: UInt8) -> ByteView {
    var start = text.count
    while start > 0, text[start - 1] != separator { start -= 1 }
    let piece = text[ByteRange(start, text.count)]
    text = text[ByteRange(0, max(0, start - 1))]
    return piece
  }

  /// The language between the last two dots of a file name.
  private static func ofSuffix(_ file: ByteView) -> LanguageTag? {
    var rest = file
    _ = popPiece(&rest, behind: UInt8(ascii: "."))
    let piece = popPiece(&rest, behind: UInt8(ascii: "."))
    // What is left is the name itself, which does not begin with a dot.
    return rest.count > 0 && rest[0] != UInt8(ascii: ".") ? ofPart(piece) : nil
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
