import Linting
import SourceText
import TextAnalysis

/// A narrow Western mark between Chinese or Japanese characters.
enum HalfwidthPunctuation: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.HalfwidthPunctuation", level: .warning,
    summary: "A narrow punctuation mark between Chinese characters or in Japanese.",
    why: """
      Chinese and Japanese have marks of their own that are as wide as a character; the Western ones
      stand too close and at another height. Marks beside Latin words and numbers are left alone.
      """,
    languages: ["zh", "ja"],
    examples: [
      .flagged("你好⟦,⟧世界。", fixed: "你好，世界。", language: "zh"),
      .flagged("这是什么⟦?⟧", fixed: "这是什么？", language: "zh"),
      .flagged("はい⟦,⟧そうです。", fixed: "はい、そうです。", language: "ja"),
      .flagged("はい⟦;⟧そうです。", fixed: "はい。そうです。", language: "ja"),
      .accepted("你好，世界。", language: "zh"),
      .accepted("使用 Swift, Rust 等语言。", language: "zh"),
      .accepted("时间是 10:30。", language: "zh"),
      .accepted("안녕하세요, 여러분.", language: "ko"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(",;:?!"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for offset in passage.marks {
      guard let right = fullwidth(passage.text[offset], in: passage),
        isIdeographic(passage.character(before: offset))
      else { continue }
      let mark = ByteRange(offset, offset + 1)
      let spaces = passage.spaces(from: mark.end)
      let after = passage.character(at: spaces.end)
      guard after == nil || isIdeographic(after) || after == "\n" else { continue }
      let both = mark.union(spaces)
      let range = isIdeographic(after) && passage.isContiguous(both) ? both : mark
      report.add(
        passage.source(of: range), "Write “\(right)” instead of “\(passage.string(mark))”.",
        fix: passage.fix(
          "Write the wide mark", right == "。" ? .review : .safe, replacing: range, with: right))
    }
  }

  private static func fullwidth(_ mark: UInt8, in passage: ProsePassage) -> String? {
    switch mark {
    case UInt8(ascii: ","): passage.language?.language == "ja" ? "、" : "，"
    // Where English has a semicolon, Japanese ends the sentence.
    case UInt8(ascii: ";"): passage.language?.language == "ja" ? "。" : "；"
    // Japanese sets either colon.
    case UInt8(ascii: ":"): passage.language?.language == "ja" ? nil : "："
    case UInt8(ascii: "?"): "？"
    case UInt8(ascii: "!"): "！"
    default: nil
    }
  }

  private static func isIdeographic(_ character: Unicode.Scalar?) -> Bool {
    guard let character, character.value >= 0x3005 else { return false }
    return [.han, .hiragana, .katakana].contains(Script(of: character.value)) || character == "ー"
  }
}
