import Linting
import Markup
import SourceText

/// An accent, a grave or an opening quotation mark where an apostrophe belongs.
enum Apostrophe: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.Apostrophe", level: .warning,
    summary: "An accent or a backtick in the place of an apostrophe.",
    why: """
      The key beside the right one gives another character: search and spelling checkers do not know
      the word, and a screen reader reads the accent aloud. The letters of Hawaiian and Uzbek that
      look like these are left alone.
      """,
    examples: [
      .flagged("It doesn⟦´⟧t work.", fixed: "It doesn't work."),
      .flagged("It doesn⟦`⟧t work.", fixed: "It doesn't work."),
      .flagged("It’s here, but doesn⟦‘⟧t work.", fixed: "It’s here, but doesn’t work."),
      .flagged("L⟦´⟧été est là.", fixed: "L'été est là.", language: "fr"),
      .flagged("П⟦`⟧ять років.", fixed: "П'ять років.", language: "uk"),
      .accepted("It doesn't work, and it’s not mine."),
      .accepted("Oʻzbekiston and O‘zbekiston, Hawai`i and Hawai‘i."),
      .accepted("The ´ is an accent, and ` a grave."),
      .accepted("Use `a`b in code."),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  private static let trigger = ByteSet("`", leads: [0xC2, 0xE2])

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for offset in passage.marks where mayBeApostrophe(offset, in: passage.text) {
      let mark = ByteRange(offset, offset + passage.text.scalar(at: offset).length)
      guard isApostrophe(mark, in: passage) else { continue }
      let right = usualApostrophe(in: passage.post)
      report.add(
        passage.source(of: mark), "“\(passage.string(mark))” is no apostrophe; write “\(right)”.",
        fix: passage.fix("Write an apostrophe", .safe, replacing: mark, with: right))
    }
  }

  /// Whether one of `, ´, ‘ and ′ stands there.
  private static func mayBeApostrophe(_ offset: Int, in text: ByteView) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "`"): true
    case 0xC2: text[offset + 1] == 0xB4
    case 0xE2: text[offset + 2] == 0x98 || text[offset + 2] == 0xB2
    default: false
    }
  }

  private static func isApostrophe(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    switch passage.character(at: mark.start) {
    case "´", "`": isBetweenLetters(mark, in: passage) && !isOkina(mark, in: passage)
    case "‘", "′":
      isBetweenLetters(mark, in: passage) && endsContraction(from: mark.end, in: passage)
    default: false
    }
  }

  private static func isBetweenLetters(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    passage.character(before: mark.start).isCasedLetter
      && passage.character(at: mark.end).isCasedLetter
  }

  /// Whether a vowel stands on both sides: the glottal stop of Hawaiian and Samoan names.
  private static func isOkina(_ mark: ByteRange, in passage: ProsePassage) -> Bool {
    vowels.contains(passage.text[mark.start - 1]) && vowels.contains(passage.text[mark.end])
  }

  /// Whether the letters from `start` on are all of what English contracts.
  private static func endsContraction(from start: Int, in passage: ProsePassage) -> Bool {
    contractions.contains { ending in
      let end = start + ending.utf8CodeUnitCount
      return passage.text.starts(with: ending, at: start) && !passage.character(at: end).isLetter
    }
  }

  private static let vowels = ByteSet("aeiouAEIOU")
  private static let contractions: [StaticString] = ["t", "s", "re", "ve", "ll", "d", "m"]

  /// The apostrophe that the post writes elsewhere.
  private static func usualApostrophe(in post: Post) -> String {
    post.document.prose.text.withBytes { text in
      text.firstRange(of: "’", from: 0, to: text.count) == nil ? "'" : "’"
    }
  }
}
