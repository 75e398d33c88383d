package import SourceText

/// Tells the language of a text from its script, its letters and its commonest words.
///
/// It answers only where one language is clearly ahead: a rule that stays silent costs less than
/// one that judges a text by the grammar of another.
package struct LanguageDetector {
  private let words: ArraySlice<Word>
  private let text: ByteView
  private let scripts: ScriptCounts
  private let letters: LetterCounts

  /// The language of the text that `words` are of, with ranges in `text`; nil where it is not
  /// clear.
  package static func language(of words: ArraySlice<Word>, in text: ByteView) -> LanguageTag? {
    LanguageDetector(words, in: text).language
  }

  /// Reads the first 800 words: enough for any post, and a few microseconds; 200 where nine of
  /// ten of these are ASCII.
  init(_ words: ArraySlice<Word>, in text: ByteView) {
    self.words = words.prefix(800)
    self.text = text
    var scripts = ScriptCounts()
    var letters = LetterCounts()
    var asciiLetters = 0
    var otherWords = 0
    for part in [self.words.prefix(200), self.words.dropFirst(200)] {
      for word in part where !word.traits.contains(.number) {
        if word.traits.contains(.nonASCII) {
          scripts.add(text, word.range)
          letters.add(text, word.range)
          otherWords += 1
        } else {
          asciiLetters += word.range.count
        }
      }
      if otherWords <= 20 { break }
    }
    scripts.add(asciiLetters, of: .latin)
    self.scripts = scripts
    self.letters = letters
  }

  /// The script that the text is in; nil without words.
  var script: Script? { scripts.dominant }

  var language: LanguageTag? {
    guard let script else { return nil }
    return (script == .latin ? latinLanguage : language(in: script)).map {
      LanguageTag(language: $0)
    }
  }

  /// The same, but for a Latin text nil unless more of it can hardly change the answer.
  var clearLanguage: LanguageTag? {
    guard script == .latin else { return language }
    var scores = StopWordScores()
    scores.count(words, in: text)
    return scores.isClear ? scores.language.map { LanguageTag(language: $0) } : nil
  }

  /// The language of a Latin text by its stop words. The first 100 words tell of nearly every
  /// post; only where they leave it open are more of them counted.
  private var latinLanguage: String? {
    var scores = StopWordScores()
    var rest = words
    for count in [100, 100, words.count] {
      scores.count(rest.prefix(count), in: text)
      rest = rest.dropFirst(count)
      if rest.isEmpty || scores.isClear { break }
    }
    return scores.language
  }

  /// The language of a text in a script that is not Latin.
  private func language(in script: Script) -> String? {
    switch script {
    case .han, .hiragana, .katakana:
      let kana = scripts[.hiragana] + scripts[.katakana]
      if kana * 20 >= scripts[.han] { return "ja" }
      return kana * 100 < scripts[.han] ? "zh" : nil
    case .cyrillic: return letters.cyrillicLanguage(of: scripts[.cyrillic])
    case .arabic: return letters.arabicLanguage(of: scripts[.arabic])
    case .devanagari: return letters.devanagariLanguage(of: scripts[.devanagari])
    case .bengali: return letters.bengaliLanguage(of: scripts[.bengali])
    default: return Self.soleLanguages[script]
    }
  }

  /// Scripts that one language of today has nearly to itself.
  private static let soleLanguages: [Script: String] = [
    .armenian: "hy", .georgian: "ka", .greek: "el", .gujarati: "gu", .gurmukhi: "pa",
    .hangul: "ko", .hebrew: "he", .kannada: "kn", .khmer: "km", .lao: "lo", .malayalam: "ml",
    .myanmar: "my", .sinhala: "si", .tamil: "ta", .telugu: "te", .thai: "th",
  ]
}
