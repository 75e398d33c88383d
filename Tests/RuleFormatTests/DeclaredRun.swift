import Linting
import Markup
import SourceText
import Testing
import TextAnalysis

@testable import RuleFormat

/// A rule file run over a text, as a user would see it: the text with ⟦ ⟧ around each finding.
struct DeclaredRun {
  let report: Report
  let problems: [RuleFileProblem]
  private let source: [UInt8]

  init(
    _ yaml: String, over text: String, markup: MarkupKind = .markdown,
    dialect: RuleDialect = .vale, vocabulary: [String] = []
  ) {
    let read = RuleFile.read(Array(yaml.utf8), path: "Style/Rule.yml", id: "Style.Rule")
    let compiled = DeclaredRules.compile(
      read.rule.map { [$0] } ?? [],
      in: RuleSurroundings(
        dialect: dialect, vocabulary: vocabulary.map { LocatedText($0, at: ByteRange(at: 0)) }))
    problems = read.problems + compiled.problems
    source = Array(text.utf8)
    let document = Document.parse(SourceFile(path: "post.md", bytes: source), markup: markup)
    var cutter = WordCutter()
    var words: [Word] = []
    document.prose.text.withBytes { text in
      cutter.appendWords(of: text, in: ByteRange(0, text.count), to: &words)
    }
    let blockWords = BlockWords(of: document.prose.blocks, among: words)
    let post = Post(document: document, language: nil, words: words, blockWords: blockWords)
    var report = Report()
    compiled.rules.makeSession(for: [SharedPassMember(member: 0, level: .warning)])
      .check(post, &report)
    report.sort()
    self.report = report
  }

  /// The text with its findings marked.
  var marked: String {
    var marks: [Int: String] = [:]
    for finding in report.diagnostics {
      marks[finding.range.start, default: ""] += "⟦"
      marks[finding.range.end] = "⟧" + (marks[finding.range.end] ?? "")
    }
    var result: [UInt8] = []
    for offset in 0...source.count {
      if let mark = marks[offset] { result += mark.utf8 }
      if offset < source.count { result.append(source[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  var stoppedRules: [String] { report.stoppedRules.map(\.description) }

  var messages: [String] { report.diagnostics.map(\.message) }
}
