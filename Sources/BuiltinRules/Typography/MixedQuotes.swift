import Linting
import Markup
import SourceText

/// Straight apostrophes and quotation marks among curly ones, or the other way round.
enum MixedQuotes: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.MixedQuotes", level: .suggestion,
    summary:
      "Straight quotation marks or apostrophes in a post that has curly ones, or the reverse.",
    why: """
      Both forms in one post look like pieces from two hands. The rarer form is reported; where both
      are as frequent, the straight one. Marks for feet, inches, minutes and seconds stay straight,
      and only text that stands in the source as it is shown is counted.
      """,
    languages: ["en", "es", "fr", "it", "nl", "pt", "tr"],
    examples: [
      .flagged("It’s not mine, but it⟦'⟧s here.", fixed: "It’s not mine, but it’s here."),
      .flagged("It's his. It's hers. It⟦’⟧s ours.", fixed: "It's his. It's hers. It's ours."),
      .flagged(
        "“One” and “two” and ⟦\"⟧three⟦\"⟧.", fixed: "“One” and “two” and “three”.",
        language: "en"),
      .accepted("It's his and it's hers, \"really\"."),
      .accepted("It’s his and it’s hers, “really”."),
      .accepted("It’s 5'10\" tall, “really”."),
      .accepted("It’s here: `it's`."),
    ])

  static let check = Rule.Check.post(find)

  private static func find(in post: Post, _ report: inout Report) {
    guard post.document.prose.blocks.contains(where: { $0.content.hasNonASCII }) else { return }
    post.document.prose.text.withBytes { text in
      var tally = QuoteTally()
      for (index, block) in post.document.prose.blocks.enumerated() {
        tally.add(block, at: index, of: post.document.prose, text)
      }
      for mark in tally.odd {
        let passage = post.passage(ofBlock: mark.block, in: text)
        guard passage.isVerbatim(mark.range) else { continue }
        let right = mark.counterpart
        report.add(
          passage.source(of: mark.range),
          "The post writes “\(right)” elsewhere, not “\(passage.string(mark.range))”.",
          fix: passage.fix("Write it alike", .review, replacing: mark.range, with: right))
      }
    }
  }
}
