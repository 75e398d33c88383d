extension LanguageTag {
  /// Whether this language is written in `script`: in the one its tag names, or else in one that is
  /// usual for it. For languages we know nothing of, that is Latin.
  package func isWritten(in script: Script) -> Bool {
    if let named = self.script, let own = Self.named[named] { return own.contains(script) }
    return (Self.usual[language] ?? [.latin]).contains(script)
  }

  private static let japanese: Set<Script> = [.han, .hiragana, .katakana]

  private static let named: [String: Set<Script>] = [
    "Arab": [.arabic], "Beng": [.bengali], "Cyrl": [.cyrillic], "Deva": [.devanagari],
    "Grek": [.greek], "Hans": [.han], "Hant": [.han], "Hebr": [.hebrew], "Jpan": japanese,
    "Kore": [.hangul, .han], "Latn": [.latin], "Thai": [.thai],
  ]

  private static let usual: [String: Set<Script>] = [
    "am": [.ethiopic], "ar": [.arabic], "as": [.bengali], "az": [.latin, .cyrillic, .arabic],
    "ba": [.cyrillic], "be": [.cyrillic], "bg": [.cyrillic], "bn": [.bengali], "bo": [.tibetan],
    "bs": [.latin, .cyrillic], "ckb": [.arabic], "dv": [.thaana], "dz": [.tibetan], "el": [.greek],
    "fa": [.arabic], "gu": [.gujarati], "he": [.hebrew], "hi": [.devanagari], "hy": [.armenian],
    "ja": japanese, "ka": [.georgian], "kk": [.cyrillic, .latin, .arabic], "km": [.khmer],
    "kn": [.kannada], "ko": [.hangul, .han], "ks": [.arabic, .devanagari],
    "ku": [.latin, .arabic, .cyrillic], "ky": [.cyrillic, .latin, .arabic], "lo": [.lao],
    "mk": [.cyrillic], "ml": [.malayalam], "mn": [.cyrillic, .mongolian], "mr": [.devanagari],
    "my": [.myanmar], "ne": [.devanagari], "or": [.oriya], "pa": [.gurmukhi, .arabic],
    "ps": [.arabic], "ru": [.cyrillic], "sa": [.devanagari], "sd": [.arabic, .devanagari],
    "si": [.sinhala], "sr": [.cyrillic, .latin], "ta": [.tamil], "te": [.telugu],
    "tg": [.cyrillic, .arabic], "th": [.thai], "ti": [.ethiopic], "tk": [.latin, .cyrillic],
    "tt": [.cyrillic, .latin], "ug": [.arabic], "uk": [.cyrillic], "ur": [.arabic],
    "uz": [.latin, .cyrillic, .arabic], "yi": [.hebrew], "yue": [.han], "zh": [.han],
  ]
}
