import Linting
import Markup
import SourceText

/// Bytes that are no text.
enum InvalidUTF8: BuiltinRule {
  static let info = RuleInfo(
    id: "Encoding.InvalidUTF8", level: .error,
    summary: "Bytes that are not UTF-8.",
    why: """
      Readers see a replacement character there, and some site generators stop. Usually the file,
      or a piece that was pasted into it, was saved in an older encoding such as Windows-1252.
      """,
    scope: .raw, examples: [.accepted("Caf\u{E9}, na\u{EF}ve and \u{1F600} are fine.")])

  static let check = Rule.Check.post { post, report in
    for range in stretches(of: post.document.illFormed) {
      let bytes = post.source.bytes[range.start..<range.end]
      let shown = bytes.prefix(4).map { "0x" + String($0, radix: 16, uppercase: true) }
        .joined(separator: " ")
      report.add(
        range,
        "\(shown)\(bytes.count > 4 ? " …" : "") at byte \(range.start) is not UTF-8; "
          + "save the file as UTF-8.")
    }
  }

  /// `ranges` with those joined that follow each other.
  private static func stretches(of ranges: [ByteRange]) -> [ByteRange] {
    ranges.reduce(into: []) { stretches, range in
      if let last = stretches.last, last.end == range.start {
        stretches[stretches.count - 1] = last.union(range)
      } else {
        stretches.append(range)
      }
    }
  }
}
