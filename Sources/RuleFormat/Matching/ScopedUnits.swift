import Linting
import Markup
import SourceText

/// The texts of a block that a rule reads: the block, its sentences, or spans in it.
struct ScopedUnits {
  let rule: DeclaredRule
  let block: Int
  let name: BlockName
  let post: Post
  let text: ByteView

  func forEach(_ body: (TextUnit) -> Void) {
    let range = post.document.prose.blocks[block].text
    if rule.reads(name.parts, key: name.key) {
      body(unit(range, name.parts))
      return
    }
    let mentioned = rule.scope.mentioned
    if !mentioned.isDisjoint(with: .spans) { forEachSpan(body) }
    guard name.isProse else { return }
    if rule.scope.matches(name.parts.union(.paragraph)) {
      body(unit(range, name.parts.union(.paragraph)))
    } else if rule.scope.matches(name.parts.union(.sentence)) {
      for sentence in SentenceRanges.of(range, in: text) {
        body(unit(sentence, name.parts.union(.sentence)))
      }
    }
  }

  private func forEachSpan(_ body: (TextUnit) -> Void) {
    let whole = post.document.prose.blocks[block]
    for span in post.document.prose.spans[
      Int(whole.spans.lowerBound)..<Int(whole.spans.upperBound)]
    {
      guard let part = ScopeParts(span.kind), !span.text.isEmpty,
        rule.reads(name.parts.union(part), key: name.key)
      else { continue }
      body(unit(span.text, name.parts.union(part)))
    }
  }

  private func unit(_ range: ByteRange, _ parts: ScopeParts) -> TextUnit {
    TextUnit(
      text: text, range: range, block: block, parts: parts,
      set: RuleCompiler.proseSet)
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
