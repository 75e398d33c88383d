package import Linting
import SourceText

package enum InvalidUTF8: BuiltinRule {
  package static let info = RuleInfo(
    id: "Encoding.InvalidUTF8",
    level: .error,
    summary: "Bytes that are not UTF-8.",
    why: """
      Browsers and site generators show such a byte as a replacement character or stop at it. It \
      comes from a file saved as Windows-1252 or Latin-1, or from a character that was cut in two. \
      The rest of the file is checked all the same.
      """,
    scope: .raw,
    // A Swift string cannot hold what the rule flags; a command test shows it.
    examples: [.accepted("Çay için ₺5 \u{FFFD} \u{10FFFF}")])

  package static let check = Rule.Check.post { post, report in
    post.source.bytes.withBytes { bytes in
      for range in IllFormedUTF8.ranges(in: bytes) {
        let values = bytes[range].buffer.map { "0x" + String($0, radix: 16, uppercase: true) }
        let subject =
          values.count == 1
          ? "The byte \(values[0]) is" : "The bytes \(values.joined(separator: " ")) are"
        report.add(range, "\(subject) not UTF-8")
      }
    }
  }
}
