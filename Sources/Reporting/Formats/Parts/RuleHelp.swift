import Linting

/// What a rule's papers say, as help beside its findings.
struct RuleHelp {
  private let head: [String]
  private let examples: [(title: String, text: String)]

  init(_ info: RuleInfo) {
    let manual = info.manual
    head = [manual.summary, manual.why].filter { !$0.isEmpty }
    let flagged = manual.examples.first { !$0.isAccepted }
    let accepted = manual.examples.first(where: \.isAccepted)
    examples = [
      ("Flagged", flagged?.text), ("Fixed", flagged?.fixed), ("Accepted", accepted?.text),
    ].compactMap { title, text in text.map { (title, $0) } }
  }

  var text: String {
    (head + examples.map { "\($0.title): \($0.text)" }).joined(separator: "\n\n")
  }

  var markdown: String {
    (head + examples.map { "\($0.title):\n\n\(Self.fenced($0.text))" })
      .joined(separator: "\n\n")
  }

  /// An example in a fence longer than any run of backticks in it.
  private static func fenced(_ example: String) -> String {
    var longest = 2
    var run = 0
    for byte in example.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)text\n\(example)\n\(fence)"
  }
}
