import Linting
import SourceText
import TextAnalysis

/// A Western comma or question mark after an Arabic word.
enum ArabicPunctuation: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.ArabicPunctuation", level: .warning,
    summary: "A Western comma, semicolon or question mark after Arabic letters.",
    why: """
      Text that runs from right to left has marks that are turned round, and a Western one opens to
      the wrong side. Marks beside Latin words and numbers are left alone.
      """,
    languages: ["ar", "fa", "ur"],
    examples: [
      .flagged("مرحبا⟦,⟧ كيف الحال؟", fixed: "مرحبا، كيف الحال؟", language: "ar"),
      .flagged("كيف الحال⟦?⟧", fixed: "كيف الحال؟", language: "ar"),
      .flagged("سلام⟦;⟧ خوبم.", fixed: "سلام؛ خوبم.", language: "fa"),
      .accepted("مرحبا، كيف الحال؟", language: "ar"),
      .accepted("استخدم Swift, Rust و C++.", language: "ar"),
      .accepted("The word سلام, in English.", language: "en"),
      .accepted("در سال 1,000 بود.", language: "fa"),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(",;?"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for offset in passage.marks {
      guard let right = counterpart(of: passage.text[offset]),
        isArabic(passage.character(before: offset))
      else { continue }
      let mark = ByteRange(offset, offset + 1)
      let after = passage.character(at: passage.spaces(from: mark.end).end)
      guard after.isSpaceOrEdge || isArabic(after) else { continue }
      report.add(
        passage.source(of: mark),
        "Write “\(right)” (\(CodePoint.names(right))) instead of “\(passage.string(mark))”.",
        fix: passage.fix("Write the Arabic mark", .safe, replacing: mark, with: right))
    }
  }

  private static func counterpart(of mark: UInt8) -> String? {
    switch mark {
    case UInt8(ascii: ","): "،"
    case UInt8(ascii: ";"): "؛"
    case UInt8(ascii: "?"): "؟"
    default: nil
    }
  }

  private static func isArabic(_ character: Unicode.Scalar?) -> Bool {
    character.map { Script(of: $0.value) == .arabic } ?? false
  }
}
