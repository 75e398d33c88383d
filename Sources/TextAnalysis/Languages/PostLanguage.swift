package import SourceText

/// Settles the language that a post is judged in.
package enum PostLanguage {
  /// The first that tells: what the post itself declares, its path, the configuration, its words. A
  /// path or a configuration that names a language of another script than the text's is passed
  /// over: `content/uk/` may be Ukraine or the United Kingdom. Nil where nothing tells.
  ///
  /// - Parameters:
  ///   - declared: The value of `lang` or its like, as written.
  ///   - path: As the post is reported, with `/`.
  ///   - words: All words of the post, with ranges in `text`.
  package static func settle(
    declared: String?, path: String, configured: LanguageTag?, words: ArraySlice<Word>,
    in text: ByteView
  ) -> LanguageTag? {
    if let tag = declared.flatMap({ LanguageTag(parsing: $0) }) { return tag }
    let named = LanguageTag(path: path) ?? configured
    guard let named else { return LanguageDetector.language(of: words, in: text) }
    let detector = LanguageDetector(words, in: text)
    return detector.script.map(named.isWritten) ?? true ? named : detector.language
  }
}
