import SourceText

/// How often the letters occur by which the languages of one script are told apart.
struct LetterCounts {
  private var counts: [UInt32: Int] = [:]

  /// Counts the letters of `range` too.
  mutating func add(_ text: ByteView, _ range: ByteRange) {
    var index = range.start
    while index < range.end {
      let scalar = text.scalar(at: index)
      index += max(scalar.length, 1)
      if Self.telling.contains(scalar.value.value) { counts[scalar.value.value, default: 0] += 1 }
    }
  }

  /// The language of `total` letters in Cyrillic.
  func cyrillicLanguage(of total: Int) -> String? {
    let russian = share("ыэё", of: total)
    let ukrainian = share("іїєґ", of: total)
    let serbian = share("јљњђћџѓќѕ", of: total)
    if share("ў", of: total) > 2 { return "be" }
    if serbian > 5 { return share("ѓќѕ", of: total) > 2 ? "mk" : "sr" }
    if ukrainian > 20, russian * 4 < ukrainian { return "uk" }
    if russian > 5, ukrainian * 4 < russian, share("қңғүұһөә", of: total) == 0 { return "ru" }
    if share("ъ", of: total) > 5, russian == 0, ukrainian == 0 { return "bg" }
    return nil
  }

  func arabicLanguage(of total: Int) -> String? {
    let arabic = share("ةىي", of: total)
    let persian = share("پچژگی", of: total)
    if share("ٹڈڑںے", of: total) > 5 { return "ur" }
    if share("ېړښۍ", of: total) > 5 || share("ۆێەڕ", of: total) > 5 { return nil }
    if persian > 20, arabic * 3 < persian { return "fa" }
    return arabic > 20 && persian * 4 < arabic ? "ar" : nil
  }

  /// Marathi has ळ, which Hindi lacks; Nepali has no ड़ and ढ़, and so few posts that we leave it.
  func devanagariLanguage(of total: Int) -> String? { share("ळ", of: total) > 1 ? nil : "hi" }

  func bengaliLanguage(of total: Int) -> String? { share("ৰৱ", of: total) > 5 ? "as" : "bn" }

  /// Occurrences of `letters`, all told, in a thousand.
  private func share(_ letters: String, of total: Int) -> Int {
    let sum = letters.unicodeScalars.reduce(0) { $0 + counts[$1.value, default: 0] }
    return total > 0 ? sum * 1000 / total : 0
  }

  private static let telling = Set(
    ("ыэёіїєґјљњђћџѓќѕўъқңғүұһөә" + "ةىيپچژگیٹڈڑںےېړښۍۆێەڕ" + "ळৰৱ").unicodeScalars.map(\.value))
}
