import Linting
import SourceText
import TextAnalysis

/// A character that shows nothing and does harm.
enum InvisibleCharacter: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.InvisibleCharacter", level: .warning,
    summary: "A character that no one can see, such as a zero-width space.",
    why: """
      Such characters come along when text is pasted. They break search, links, code that readers
      copy, and the lines of a page in odd places. Joiners are left alone within emoji and in the
      scripts that are written with them, such as Persian and Hindi, and so are the zero-width
      spaces of Thai or Khmer.
      """,
    scope: .raw,
    examples: [
      .flagged("A zero⟦\\u{200B}⟧width space.", fixed: "A zerowidth space."),
      .flagged("A⟦\\u{FEFF}⟧ byte order mark.", fixed: "A byte order mark."),
      .flagged("Some⟦\\u{E0041}\\u{E0042}⟧ hidden tags.", fixed: "Some hidden tags."),
      .flagged("Two⟦\\u{2060}⟧ words.", fixed: "Two words."),
      .accepted("A family: 👨\\u{200D}👩\\u{200D}👧."),
      .accepted("می\\u{200C}خواهم", language: "fa"),
      .accepted("क्\\u{200D}ष", language: "hi"),
      .accepted("ภาษา\\u{200B}ไทย", language: "th"),
    ])

  static let check = Rule.Check.post(find)

  private static func find(in post: Post, _ report: inout Report) {
    let found = post.source.bytes.withBytes { ranges(in: $0, from: post.source.contentStart) }
    guard !found.isEmpty else { return }
    let prose = ProseCover(post)
    post.source.bytes.withBytes { bytes in
      for range in found {
        let character = bytes.scalar(at: range.start).value
        let isRemovable = prose.contains(range) && !touchesMarkup(range, in: bytes)
        let fix = Fix(
          title: "Remove what cannot be seen", safety: .safe, edits: [Edit(range, "")])
        report.add(
          range, "There is \(name(of: character)) here, which no one can see; remove it.",
          fix: isRemovable ? fix : nil)
      }
    }
  }

  /// The runs of invisible characters from `start` on.
  private static func ranges(in bytes: ByteView, from start: Int) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var before: Unicode.Scalar?
    var offset = start
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset = bytes.endOfASCII(from: offset, to: bytes.count)
        before = bytes.scalar(at: offset - 1).value
        continue
      }
      let scalar = bytes.scalar(at: offset)
      let end = offset + scalar.length
      if isInvisible(scalar.value), !isAtHome(scalar.value, before, bytes.scalar(at: end).value) {
        if let last = ranges.last, last.end == offset {
          ranges[ranges.count - 1] = ByteRange(last.start, end)
        } else {
          ranges.append(ByteRange(offset, end))
        }
      } else {
        before = scalar.value
      }
      offset = end
    }
    return ranges
  }

  private static func isInvisible(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x200B...0x200D, 0x2028, 0x2029, 0x2060...0x2064,
      0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Whether an invisible character does its work between these two: in emoji and in scripts that
  /// are written with joiners or without spaces.
  private static func isAtHome(
    _ character: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar
  ) -> Bool {
    switch character.value {
    case 0x200B:
      return isOf(spacelessScripts, before) || isOf(spacelessScripts, after)
    case 0x200C, 0x200D, 0xAD, 0x34F:
      if character.value == 0x200D, isEmoji(before), isEmoji(after) { return true }
      return isJoining(before) || isJoining(after)
    case 0xE0020...0xE007F: return before.map { $0.value == 0x1F3F4 } ?? false
    default: return false
    }
  }

  private static func isEmoji(_ character: Unicode.Scalar?) -> Bool {
    guard let character, character.value > 0xFF else { return false }
    return character.properties.isEmoji || character.value == 0xFE0F
      || character.properties.isEmojiModifier
  }

  private static func isOf(_ scripts: Set<Script>, _ character: Unicode.Scalar?) -> Bool {
    character.map { scripts.contains(Script(of: $0.value)) } ?? false
  }

  private static func isJoining(_ character: Unicode.Scalar?) -> Bool {
    guard let character, character.value >= 0x590 else { return false }
    return !isOf(plainScripts, character)
  }

  /// Scripts that part no words by spaces: a zero-width space says where a line may end.
  private static let spacelessScripts: Set<Script> = [
    .thai, Script("Laoo"), Script("Khmr"), Script("Mymr"), Script("Tibt"), Script("Java"),
    Script("Bali"), Script("Lana"), Script("Talu"),
  ]

  /// Scripts whose letters do not join.
  private static let plainScripts: Set<Script> = [
    .latin, .greek, .cyrillic, .han, .hiragana, .katakana, .hangul, .hebrew, .common, .inherited,
  ]

  /// Whether a neighbour could read as markup once nothing stands between.
  private static func touchesMarkup(_ range: ByteRange, in bytes: ByteView) -> Bool {
    let marks = ByteSet("*_`[]()<>{}~\\\\:@#-+|$!&=")
    return marks.contains(bytes[range.start - 1]) && bytes[range.start - 1] < 0x80
      || marks.contains(bytes[range.end]) && bytes[range.end] < 0x80
  }

  private static func name(of character: Unicode.Scalar) -> String {
    let name =
      switch character.value {
      case 0xAD: "a soft hyphen"
      case 0x200B: "a zero-width space"
      case 0x200C: "a zero-width non-joiner"
      case 0x200D: "a zero-width joiner"
      case 0x2028: "a line separator"
      case 0x2029: "a paragraph separator"
      case 0x2060: "a word joiner"
      case 0xFEFF: "a byte order mark"
      case 0xE0000...0xE007F: "a hidden tag"
      default: "a character"
      }
    return "\(name) (\(CodePoint.name(character)))"
  }
}
