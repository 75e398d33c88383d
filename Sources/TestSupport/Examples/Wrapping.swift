package import Linting
import SourceText

/// The clothes that a rule's example is shown in: its findings must come along, or stay away.
package enum Wrapping: String, Sendable, CaseIterable {
  case plain, afterEmoji, crlf
  case blockQuote, listItem, tableCell, heading, emphasis, htmlParagraph
  case codeSpan, codeBlock, htmlComment

  /// What an example of a rule of `scope` does in these clothes.
  package enum Expectation: Sendable {
    /// Every marked range is reported where it has moved to.
    case reports
    /// Nothing is reported: the place is none that the rule addresses.
    case silent
    /// The example would be another one.
    case doesNotApply
  }

  package func expectation(for scope: RuleInfo.Scope) -> Expectation {
    switch (scope, self) {
    case (_, .plain), (_, .crlf), (.raw, _): .reports
    case (.frontMatter, _), (.paragraphs, _): .doesNotApply
    case (_, .codeSpan), (_, .codeBlock), (_, .htmlComment): .silent
    case (.ownWords, .blockQuote), (.ownSentences, .blockQuote): .silent
    case (.body, .heading), (.body, .tableCell): .silent
    case (.ownSentences, .heading), (.ownSentences, .tableCell): .silent
    // Markdown inside of HTML blocks is none, and headings do not nest.
    case (.markup, .htmlParagraph), (.markup, .heading): .doesNotApply
    case (.prose, _), (.ownWords, _), (.body, _), (.ownSentences, _), (.markup, _): .reports
    }
  }

  /// `example` in these clothes, with its ranges moved along; nil where they do not fit.
  package func wrap(_ example: MarkedText) -> MarkedText? {
    let shape = ExampleShape(example.text)
    guard fits(shape) else { return nil }
    return switch self {
    case .plain: example
    case .crlf: example.movedBy(lineEnd: "\r\n")
    case .afterEmoji: example.movedBy(first: "😀 ")
    case .blockQuote: example.movedBy(first: "> ", others: "> ")
    case .listItem: example.movedBy(first: "- ", others: "  ")
    case .tableCell: example.movedBy(first: "| Head |\n| --- |\n| ", last: " |\n")
    case .heading: example.movedBy(first: "## ")
    case .emphasis: example.movedBy(first: "*", last: "*")
    case .htmlParagraph: example.movedBy(first: "<p>", last: "</p>\n")
    case .codeSpan: example.movedBy(first: "`", last: "`")
    case .codeBlock: example.movedBy(first: "```text\n", last: "\n```\n")
    case .htmlComment: example.movedBy(first: "<!-- ", last: " -->\n")
    }
  }

  private func fits(_ shape: ExampleShape) -> Bool {
    switch self {
    case .plain: true
    case .crlf: !shape.has("\r")
    case .blockQuote, .listItem: !shape.hasFrontMatter
    case .afterEmoji: shape.isParagraph
    case .heading: shape.isParagraph && shape.isOneLine && !shape.text.hasSuffix("#")
    case .tableCell: shape.isParagraph && shape.isOneLine && !shape.has("|")
    case .emphasis: shape.isParagraph && !shape.has("*")
    case .htmlParagraph: shape.isParagraph && !shape.hasMarkdown
    case .codeSpan: shape.isParagraph && shape.isOneLine && !shape.has("`")
    case .codeBlock: !shape.hasFrontMatter && !shape.has("```")
    case .htmlComment: !shape.hasFrontMatter && !shape.has("--")
    }
  }
}

extension MarkedText {
  /// The text between `first` and `last`, with `others` before each further line that is not blank.
  fileprivate func movedBy(
    first: String = "", others: String = "", last: String = "", lineEnd: String = "\n"
  ) -> MarkedText {
    let bytes = Array(text.utf8)
    var moved = Array(first.utf8)
    // Where what stands for each byte begins and ends.
    var places: [ByteRange] = []
    for (index, byte) in bytes.enumerated() {
      if index > 0, bytes[index - 1] == 0x0A {
        let isBlank = byte == 0x0A
        moved += others.utf8.prefix(isBlank ? others.utf8.prefix { $0 != 0x20 }.count : .max)
      }
      let start = moved.count
      if byte == 0x0A { moved += lineEnd.utf8 } else { moved.append(byte) }
      places.append(ByteRange(start, moved.count))
    }
    let end = moved.count
    moved += last.utf8
    let ranges = ranges.map { range in
      let start = range.start < places.count ? places[range.start].start : end
      return ByteRange(start, range.isEmpty ? start : places[range.end - 1].end)
    }
    return MarkedText(text: String(decoding: moved, as: UTF8.self), ranges: ranges)
  }
}
