import Linting
import Markup
import SourceText

/// An image without a text in its place.
enum ImageAlt: BuiltinRule {
  static let info = RuleInfo(
    id: "Markup.ImageAlt", level: .warning,
    summary: "An image without alternative text.",
    why: """
      Whoever cannot see an image hears its alternative text; without one, a screen reader falls
      silent or reads out a file name. In HTML alt="" says that an image is decoration, and nothing
      is reported. Markdown has no such word, so there the text must not be empty.
      """,
    scope: .markup,
    examples: [
      .flagged("Look: ⟦![]⟧(/cat.png)"),
      .flagged("⟦<img⟧ src=\"/cat.png\">"),
      .flagged("A cat: ⟦<img⟧ src=\"/cat.png\" title=\"Our cat\">"),
      .accepted("![A cat on a wall](/cat.png)"),
      .accepted("<img src=\"/line.png\" alt=\"\">"),
      .accepted("<img src=\"/line.png\" role=\"presentation\">"),
      .accepted("<img src=\"/cat.png\" alt=\"{{ page.cover_alt }}\">"),
    ])

  static let check = Rule.Check.post(find)

  private static func find(in post: Post, _ report: inout Report) {
    guard !post.document.images.isEmpty else { return }
    post.source.bytes.withBytes { bytes in
      for image in post.document.images where !image.needsNoAlt {
        let isMarkdown = bytes[image.range.start] == UInt8(ascii: "!")
        guard image.alt.map({ isMarkdown && $0.isEmpty }) ?? true else { continue }
        report.add(
          opening(of: image, isMarkdown: isMarkdown, in: bytes),
          "The image has no alternative text; say what it shows.")
      }
    }
  }

  /// `![]` or `<img`: what a reader of the finding has to see of the image.
  private static func opening(of image: Image, isMarkdown: Bool, in bytes: ByteView) -> ByteRange {
    let start = image.range.start
    if isMarkdown { return ByteRange(start, min(start + 3, image.range.end)) }
    return ByteRange(
      start, bytes.endOfRun(from: start + 1, to: image.range.end, where: isNameByte))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
