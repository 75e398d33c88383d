import Testing

@testable import TextAnalysis

@Test(
  arguments: [
    ("plain text", 10), ("", 0), ("café", 4), ("cafe\u{301}", 4), ("日本語", 6), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱｲｳ", 3), ("Ａ", 2), ("🎉", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2),
    ("🇫🇷", 2), ("🇫🇷🇩🇪", 4), ("❤\u{FE0F}", 2), ("❤", 1), ("1\u{FE0F}\u{20E3}", 2), ("☕", 2),
    ("a\u{200B}b", 2), ("“x”", 3), ("ก็", 1), ("é\t", 1), ("\u{FEFF}", 0), ("א", 1),
  ])
func measuresWidth(text: String, columns: Int) {
  #expect(DisplayWidth.columns(of: text) == columns, "\(text)")
}
