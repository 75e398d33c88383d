package import SourceText

/// Tells the language of a text from its script, its letters and its commonest words.
///
/// It answers only where one language is clearly ahead: a rule that stays silent costs less than one
/// that judges a text by the grammar of another.
package enum LanguageDetector {
  /// The language of a text by its words, which have ranges in `text`. The first few thousand
  /// decide.
  package static func language(
    of words: some Collection<Word>, in text: ByteView
  ) -> LanguageTag? {
    var scripts = ScriptCounts()
    var letters = LetterCounts()
    for word in words.prefix(sample) where !word.traits.contains(.number) {
      scripts.add(text, word.range)
      if word.traits.contains(.nonASCII) { letters.add(text, word.range) }
    }
    guard let script = scripts.dominant else { return nil }
    let language =
      script == .latin
      ? languageByWords(words.prefix(sample), in: text)
      : language(in: script, scripts, letters)
    return language.map { LanguageTag(language: $0) }
  }

  private static let sample = 4000

  /// The language of a Latin text by its stop words.
  private static func languageByWords(_ words: some Collection<Word>, in text: ByteView) -> String?
  {
    var scores = [Int](repeating: 0, count: StopWords.languages.count)
    var hits = scores
    var total = 0
    for word in words where !word.traits.contains(.number) {
      total += 1
      var languages = StopWords.languages(of: text[word.range].buffer)
      guard languages != 0 else { continue }
      // A word of one language says more than one that many share.
      let weight = 12 / languages.nonzeroBitCount
      while languages != 0 {
        let index = languages.trailingZeroBitCount
        scores[index] += weight
        hits[index] += 1
        languages &= languages - 1
      }
    }
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    let (best, second) = (order[0], order[1])
    // In running text every fourth word is a stop word; below one in ten it is a list of names.
    guard total >= 8, hits[best] * 10 >= total, hits[best] >= 4,
      scores[best] * 2 >= scores[second] * 3
    else { return nil }
    return StopWords.languages[best]
  }

  /// The language of a text in another script.
  private static func language(
    in script: Script, _ scripts: ScriptCounts, _ letters: LetterCounts
  ) -> String? {
    switch script {
    case .han, .hiragana, .katakana:
      let kana = scripts[.hiragana] + scripts[.katakana]
      let isJapanese = kana * 20 >= scripts[.han]
      let isChinese = kana * 100 < scripts[.han]
      return isJapanese ? "ja" : isChinese ? "zh" : nil
    case .cyrillic: return letters.cyrillicLanguage(of: scripts[.cyrillic])
    case .arabic: return letters.arabicLanguage(of: scripts[.arabic])
    case .devanagari: return letters.devanagariLanguage(of: scripts[.devanagari])
    case .bengali: return letters.bengaliLanguage(of: scripts[.bengali])
    default: return soleLanguages[script]
    }
  }

  /// Scripts that one language of today has nearly to itself.
  private static let soleLanguages: [Script: String] = [
    .greek: "el", .hangul: "ko", .thai: "th", .hebrew: "he", Script("Taml"): "ta",
    Script("Telu"): "te", Script("Knda"): "kn", Script("Mlym"): "ml", Script("Gujr"): "gu",
    Script("Guru"): "pa", Script("Sinh"): "si", Script("Laoo"): "lo", Script("Khmr"): "km",
    Script("Mymr"): "my", Script("Geor"): "ka", Script("Armn"): "hy",
  ]
}
