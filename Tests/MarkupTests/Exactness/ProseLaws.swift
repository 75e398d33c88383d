import Markup
import SourceText

/// The laws of prose: every byte has its place in the source, and no place serves twice.
struct ProseLaws {
  private let source: [UInt8]
  private let prose: Prose
  private var violations = Violations()

  static func violations(in document: Document) -> [String] {
    var laws = ProseLaws(source: document.source.bytes, prose: document.prose)
    laws.checkText()
    var textEnd = 0
    for block in document.prose.blocks {
      laws.violations.expect(
        block.text.start >= textEnd && block.text.end <= document.prose.text.count,
        "text \(block.text) does not ascend")
      laws.violations.expect(
        block.source.end <= document.source.bytes.count, "\(block.source) leaves the source")
      textEnd = max(textEnd, block.text.end)
      guard block.text.end <= document.prose.text.count else { continue }
      laws.checkRuns(of: block)
      laws.checkSpans(of: block)
      laws.checkContent(of: block)
    }
    return laws.violations.sentences
  }

  private init(source: [UInt8], prose: Prose) {
    self.source = source
    self.prose = prose
  }

  private mutating func checkText() {
    violations.expect(
      String(validating: prose.text, as: UTF8.self) != nil, "the prose is ill-formed UTF-8")
    for (run, next) in zip(prose.map.runs, prose.map.runs.dropFirst()) {
      violations.expect(run.text < next.text, "the runs at \(run.text), \(next.text) do not ascend")
    }
    for (block, next) in zip(prose.blocks, prose.blocks.dropFirst()) {
      let between = prose.text[block.text.end..<max(block.text.end, next.text.start)]
      violations.expect(
        between.elementsEqual([0x0A, 0x0A]), "two line feeds do not part \(block.text) and the next"
      )
    }
  }

  private mutating func checkRuns(of block: ProseBlock) {
    guard !block.text.isEmpty else { return }
    let runs = prose.map.runs
    guard !runs.isEmpty else { return violations.expect(false, "\(block.text) has no runs") }
    var sourceEnd = block.source.start
    for index in prose.map.runIndex(
      at: block.text.start)...prose.map.runIndex(
        at: block.text.end - 1)
    {
      let run = runs[index]
      let textEnd = index + 1 < runs.count ? Int(runs[index + 1].text) : prose.text.count
      let text = max(Int(run.text), block.text.start)..<min(textEnd, block.text.end)
      let start = Int(run.source) + (run.isVerbatim ? text.lowerBound - Int(run.text) : 0)
      let end = start + (run.isVerbatim ? text.count : Int(run.decodedLength))
      violations.expect(
        start >= sourceEnd && end <= block.source.end,
        "run \(start)..<\(end) overlaps the one before or leaves \(block.kind) \(block.source)")
      sourceEnd = max(sourceEnd, end)
      guard run.isVerbatim, start >= 0, end <= source.count else { continue }
      violations.expect(
        prose.text[text].elementsEqual(source[start..<end]),
        "the text of \(start)..<\(end) is not the source's")
    }
  }

  private mutating func checkSpans(of block: ProseBlock) {
    guard block.spans.upperBound <= prose.spans.count else {
      return violations.expect(false, "\(block.text) claims spans that are not there")
    }
    for span in prose.spans[Int(block.spans.lowerBound)..<Int(block.spans.upperBound)] {
      violations.expect(
        block.text.contains(span.text), "\(span.kind) \(span.text) leaves its text \(block.text)")
      violations.expect(
        span.text.isEmpty || span.source.contains(prose.map.source(of: span.text)),
        "\(span.kind) \(span.source) does not hold its text \(span.text)")
    }
  }

  private mutating func checkContent(of block: ProseBlock) {
    let missing = prose.text[block.text.start..<block.text.end].first {
      !block.content.contains($0)
    }
    violations.expect(missing == nil, "the content set of \(block.text) lacks a byte")
  }
}
