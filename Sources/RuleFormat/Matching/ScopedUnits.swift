import Linting
import Markup
import SourceText
import TextAnalysis

extension DeclaredRule {
  /// Calls `body` with the texts of a block that the rule reads: the block, its sentences, or spans
  /// in it.
  func forEachUnit(
    of block: Int, named name: BlockName, in prose: borrowing Prose, _ text: ByteView,
    _ body: (TextUnit) -> Void
  ) {
    func unit(_ range: ByteRange, _ parts: ScopeParts) -> TextUnit {
      TextUnit(text: text, range: range, block: block, parts: parts, set: RuleCompiler.proseSet)
    }
    let whole = prose.blocks[block]
    if reads(name.parts, key: name.key) { return body(unit(whole.text, name.parts)) }
    if !scope.mentioned.isDisjoint(with: .spans) {
      for index in Int(whole.spans.lowerBound)..<Int(whole.spans.upperBound) {
        let span = prose.spans[index]
        guard let part = ScopeParts(span.kind), !span.text.isEmpty,
          reads(name.parts.union(part), key: name.key)
        else { continue }
        body(unit(span.text, name.parts.union(part)))
      }
    }
    guard name.isProse else { return }
    if scope.matches(name.parts.union(.paragraph)) {
      body(unit(whole.text, name.parts.union(.paragraph)))
    } else if scope.matches(name.parts.union(.sentence)) {
      var sentences: [ByteRange] = []
      SentenceCutter().appendSentences(of: text, in: whole.text, to: &sentences)
      for sentence in sentences {
        body(unit(sentence, name.parts.union(.sentence)))
      }
    }
  }
}

extension ScopeParts {
  /// The part that spans of a kind are named by; nil for those that no rule can name.
  fileprivate init?(_ kind: ProseSpan.Kind) {
    switch kind {
    case .link: self = .link
    case .strong: self = .strong
    case .emphasis: self = .emphasis
    case .code: self = .code
    case .strikethrough, .quotation, .language, .opaque: return nil
    }
  }
}
