import Foundation

/// Blanks, by regular expressions alone, what Galley calls opaque and cmark reads as text.
///
/// It knows nothing of our parser, so that a mistake there shows as a difference of words.
struct OpaqueMask {
  /// The post with U+FFFC for what is opaque within a line, and nothing for whole lines of it.
  let text: String
  /// What was blanked, in UTF-8 offsets of the post.
  let ranges: [Range<Int>]

  init(_ post: String) {
    let utf16 = post as NSString
    var text = ""
    var ranges: [Range<Int>] = []
    var position = 0
    var offset = 0
    let whole = NSRange(location: 0, length: utf16.length)
    for match in Self.notation?.matches(in: post, range: whole) ?? [] {
      guard let opaque = Self.opaqueRange(of: match) else { continue }
      let before = utf16.substring(
        with: NSRange(location: position, length: opaque.location - position))
      let blanked = utf16.substring(with: opaque)
      offset += before.utf8.count
      ranges.append(offset..<offset + blanked.utf8.count)
      offset += blanked.utf8.count
      text += before + Self.replacement(for: opaque, blanked, in: utf16)
      position = opaque.location + opaque.length
    }
    self.text = text + utf16.substring(from: position)
    self.ranges = ranges
  }

  /// A line of nothing else goes; elsewhere a character stands in that is part of no word. So it
  /// does on an indented line, where a blank one would end an HTML block and begin code.
  private static func replacement(
    for range: NSRange, _ blanked: String, in post: NSString
  ) -> String {
    let line = post.substring(with: post.lineRange(for: range))
    let isAlone = line.trimmingCharacters(in: .whitespacesAndNewlines) == blanked
    return isAlone && line.hasPrefix(blanked) ? "" : "\u{FFFC}"
  }

  /// Code and comments come first and stay: what looks opaque inside of them is theirs.
  private static let notation = try? NSRegularExpression(
    pattern: "(?<block>\(either(wholeBlocks)))|\(either(code))|(?<inline>\(either(tags)))",
    options: [.anchorsMatchLines])

  private static func either(_ patterns: [String]) -> String {
    patterns.joined(separator: "|")
  }

  private static func opaqueRange(of match: NSTextCheckingResult) -> NSRange? {
    ["block", "inline"].map(match.range(withName:)).first {
      $0.location != NSNotFound && $0.length > 0
    }
  }

  /// As little as possible, without a blank line in it.
  private static let inParagraph = #"(?:(?!\n[ \t>]*\r?\n)[\s\S])*?"#

  private static let wholeBlocks = [
    // Front matter.
    #"\A\uFEFF?---[ \t]*\r?\n[\s\S]*?^(?:---|\.\.\.)[ \t]*\r?$"#,
    #"\A\uFEFF?\+\+\+[ \t]*\r?\n[\s\S]*?^\+\+\+[ \t]*\r?$"#,
    // Template blocks that hold no prose.
    #"\{%-?\s*(?<tag>highlight|comment|raw)\b[\s\S]*?\{%-?\s*end\k<tag>\s*-?%\}"#,
    #"\{\{[<%]\s*(?<code>highlight|comment)\b[\s\S]*?\{\{[<%]\s*/\s*\k<code>\s*[%>]\}\}"#,
  ]

  private static let code = [
    // Fences, also in quotes and items.
    #"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})[\s\S]*?"#
      + #"(?:^[ \t>]*\k<fence>[`~]*[ \t]*\r?$|\z)"#,
    #"(?<![`\\])(?<ticks>`+)(?!`)"# + inParagraph + #"(?<!`)\k<ticks>(?!`)"#,
    #"<!--[\s\S]*?-->"#,
    #"<(?<raw>script|style|pre)\b[\s\S]*?</\k<raw>>"#,
    // Escapes of what would begin something.
    #"\\[\\`${]"#,
  ]

  private static let tags = [
    // Template tags.
    #"\{\{"# + inParagraph + #"\}\}"#,
    #"\{%"# + inParagraph + #"%\}"#,
    // Attribute lists.
    #"\{:(?:\{\{[^{}\n]*\}\}|[^{}\n])*\}"#,
    #"\{[ \t]*[#.][^{}\n]*\}"#,
    // Container fences.
    #"^[ \t>]*:::[^\n]*$"#,
    // Math.
    #"\$\$"# + inParagraph + #"\$\$"#,
    #"(?<![\\$\w])\$(?![\s$])(?:\\.|(?!\n[ \t>]*\r?\n)[^$\\`])*?(?<![\s\\])\$(?![\d$])"#,
  ]
}
