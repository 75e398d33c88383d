import Linting
import SourceText

/// An invisible character that turns the direction of text.
enum BidiControl: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.BidiControl", level: .error,
    summary: "An invisible character that turns the direction of the text around it.",
    why: """
      Overrides can make code and links read otherwise than they run, so an editor should never
      meet one unawares. In a post with Hebrew or Arabic letters the marks, embeddings and isolates
      that such text needs are left alone, but overrides are still reported.
      """,
    scope: .raw,
    examples: [
      .flagged("Open ⟦\\u{202E}⟧gpj.exe now."),
      .flagged("A⟦\\u{200F}⟧ stray mark.", fixed: "A stray mark."),
      .flagged("Between ⟦\\u{2066}⟧isolates⟦\\u{2069}⟧ here.", fixed: "Between isolates here."),
      .accepted("השתמשו ב\\u{200E}C++\\u{200E} כאן.", language: "he"),
      .accepted("قل \\u{2067}مرحبا\\u{2069} الآن", language: "ar"),
      .accepted("The word שלום\u{200F}, in an English sentence."),
      .accepted("An arrow → and an emoji 👍."),
    ])

  static let check = Rule.Check.post(find)

  private static func find(in post: Post, _ report: inout Report) {
    let found = post.source.bytes.withBytes { controls(in: $0) }
    guard !found.isEmpty else { return }
    let prose = ProseCover(post)
    post.source.bytes.withBytes { bytes in
      let isBidirectional = bytes.buffer.contains { $0 >= 0xD6 && $0 <= 0xDF }
      for range in found {
        let control = bytes.scalar(at: range.start).value
        let overrides = control == "\u{202D}" || control == "\u{202E}"
        guard overrides || !isBidirectional else { continue }
        let fix = Fix(title: "Remove the character", safety: .safe, edits: [Edit(range, "")])
        let name = CodePoint.name(control)
        report.add(
          range, "An invisible character (\(name)) changes the direction of the text here.",
          fix: overrides || !prose.contains(range) ? nil : fix)
      }
    }
  }

  /// The controls of UAX #9: marks, embeddings, overrides and isolates.
  private static func controls(in bytes: ByteView) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var offset = bytes.endOfASCII(from: 0, to: bytes.count)
    while offset < bytes.count {
      let scalar = bytes.scalar(at: offset)
      switch scalar.value.value {
      case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        ranges.append(ByteRange(offset, offset + scalar.length))
      default: break
      }
      offset = bytes.endOfASCII(from: offset + scalar.length, to: bytes.count)
    }
    return ranges
  }
}
