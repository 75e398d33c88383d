package import SourceText

/// Tells where a passage of a post is in another language than the post: a quotation, a sample, a
/// translation beside the original.
package enum PassageLanguage {
  /// The language of a passage where it clearly is not `language`, that of its post; nil for most.
  /// A passage of few words, or in a language that is much like the post's, is taken for the
  /// post's own.
  ///
  /// - Parameters:
  ///   - words: Those of the passage, with ranges in `text`.
  package static func differing(
    from language: LanguageTag?, words: ArraySlice<Word>, in text: ByteView
  ) -> LanguageTag? {
    guard words.count >= fewestWords, language?.isEnglish != true || mayBeForeign(words) else {
      return nil
    }
    let detector = LanguageDetector(words, in: text)
    // Languages that share a script other than Latin differ in letters, of which a passage has few.
    guard let script = detector.script,
      script == .latin || language.map({ !$0.isWritten(in: script) }) ?? true,
      let found = detector.clearLanguage, found.language != language?.language
    else { return nil }
    return found
  }

  private static let fewestWords = 8

  /// Whether words have letters that English does not: only such passages of an English post are
  /// read, which are one in a hundred.
  private static func mayBeForeign(_ words: ArraySlice<Word>) -> Bool {
    var count = 0
    for word in words
    where word.traits.contains(.nonASCII) && !word.traits.contains(.apostrophe) {
      count += 1
      if count == 2 { return true }
    }
    return false
  }
}
