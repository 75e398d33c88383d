import Linting
import SourceText

/// UTF-8 that has been read in another encoding.
enum Mojibake: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.Mojibake", level: .warning,
    summary: "Characters such as `â€™` where text in UTF-8 was read as Windows-1252.",
    why: """
      The file, or what was pasted into it, has been through a program that took its encoding for
      another one, once or twice. What stood there can be told from what stands there now. Text
      that shows such characters between quotation marks or brackets is left alone.
      """,
    examples: [
      .flagged("It doesn⟦â€™⟧t work.", fixed: "It doesn’t work."),
      .flagged("A caf⟦Ã©⟧ in Paris.", fixed: "A café in Paris."),
      .flagged("A caf⟦ÃƒÂ©⟧ in Paris.", fixed: "A café in Paris."),
      .flagged("About 20 ⟦Â°⟧C and ⟦ðŸ˜€⟧.", fixed: "About 20 °C and 😀."),
      .flagged("It said ⟦â€œ⟧yes⟦â€\\u{9D}⟧ to us.", fixed: "It said “yes” to us."),
      .flagged("Speak ⟦Ð¼Ð¸Ñ€⟧ now.", fixed: "Speak мир now."),
      .accepted("Un café à « Paris », où l’été…", language: "fr"),
      .accepted("„Das A und das Ä“, sagte er.", language: "de"),
      .accepted("A MANHÃ» e IRMÃ—SÓ.", language: "pt"),
      .accepted("It is shown as “Ã©” on screen, or (â€™)."),
      .accepted("The output is `cafÃ©`."),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet(leads: [0xC3]), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    let text = passage.text
    var end = passage.range.start
    // What is misread begins with one of the letters Â to ô, all of which begin with C3.
    for offset in passage.marks
    where text[offset] == 0xC3 && offset >= end && text[offset + 2] >= 0x80 {
      let run = run(from: offset, in: passage)
      end = run.range.end
      let neighbors = MojibakeDecoder.Neighbors(
        before: passage.character(before: offset), after: passage.character(at: end))
      guard let right = MojibakeDecoder.decoded(run.characters, between: neighbors),
        passage.isVerbatim(run.range), !isShown(between: neighbors)
      else { continue }
      report.add(
        passage.source(of: run.range),
        "“\(passage.string(run.range))” was “\(right)” (\(CodePoint.names(right))), read wrongly.",
        fix: passage.fix(
          "Write “\(right)”", .safe, replacing: run.range, with: right))
    }
  }

  /// The characters outside of ASCII from `start` on, and where they stand.
  private static func run(
    from start: Int, in passage: ProsePassage
  ) -> (characters: [Unicode.Scalar], range: ByteRange) {
    var characters: [Unicode.Scalar] = []
    var end = start
    while let character = passage.character(at: end), character.value >= 0x80,
      character != "\u{FFFC}"
    {
      characters.append(character)
      end += UTF8.width(character)
    }
    return (characters, ByteRange(start, end))
  }

  /// Whether the text speaks of the characters themselves.
  private static func isShown(between neighbors: MojibakeDecoder.Neighbors) -> Bool {
    switch (neighbors.before, neighbors.after) {
    case ("(", ")"), ("[", "]"), ("“", "”"), ("‘", "’"), ("«", "»"), ("\"", "\""), ("'", "'"): true
    default: false
    }
  }
}
