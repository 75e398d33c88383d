package import Markup
package import SourceText
import TextAnalysis

/// Runs the rules of a profile over posts, one post at a time.
///
/// Each worker keeps one: it owns what is dear to open and is used again from post to post.
package struct Linter: ~Copyable {
  private let proseRules: [ProseRule]
  private let postRules: [PostRule]
  private let sharedPasses: [any SharedPassSession]

  private struct ProseRule {
    let info: RuleInfo
    let level: Level
    let trigger: ByteSet?
    let check: @Sendable (ProsePassage, inout Report) -> Void
  }

  private struct PostRule {
    let id: RuleID
    let level: Level
    let check: @Sendable (Post, inout Report) -> Void
  }

  package init(_ profile: Profile) {
    var proseRules: [ProseRule] = []
    var postRules: [PostRule] = []
    var shared = SharedPassMembers()
    for active in profile.rules {
      let info = active.rule.info
      switch active.rule.check {
      case .prose(let trigger, let check):
        proseRules.append(
          ProseRule(info: info, level: active.level, trigger: trigger, check: check))
      case .post(let check):
        postRules.append(PostRule(id: info.id, level: active.level, check: check))
      case .shared(let pass, let member):
        shared.add(SharedPassMember(member: member, level: active.level), of: pass)
      }
    }
    self.proseRules = proseRules
    self.postRules = postRules
    sharedPasses = shared.makeSessions()
  }

  /// All that the rules find in `source`, in the order of reports.
  package mutating func lint(_ source: SourceFile, markup: MarkupKind) -> Report {
    let post = prepare(source, markup: markup)
    var report = Report()
    for rule in postRules {
      report.begin(rule.id, at: rule.level)
      rule.check(post, &report)
    }
    for session in sharedPasses { session.check(post, &report) }
    post.document.prose.text.withBytes { text in
      for (index, block) in post.document.prose.blocks.enumerated() {
        checkBlock(block, at: index, of: post, in: text, &report)
      }
    }
    report.sort()
    return report
  }
}

extension Linter {
  /// Parses the post, settles its language and cuts its words: what all rules share.
  private mutating func prepare(_ source: SourceFile, markup: MarkupKind) -> Post {
    let document = Document.parse(source, markup: markup)
    var words: [Word] = []
    var blockWords: [Range<Int>] = []
    blockWords.reserveCapacity(document.prose.blocks.count)
    document.prose.text.withBytes { text in
      for block in document.prose.blocks {
        let first = words.count
        _ = (text, block)
        blockWords.append(first..<words.count)
      }
    }
    return Post(document: document, language: nil, words: words, blockWords: blockWords)
  }

  private func checkBlock(
    _ block: ProseBlock, at index: Int, of post: Post, in text: ByteView, _ report: inout Report
  ) {
    let passage = ProsePassage(
      post: post, index: index, text: text, block: block, language: post.language)
    for rule in proseRules
    where rule.trigger.map(block.content.intersects) ?? true
      && rule.info.addresses(block.kind)
      && rule.info.speaks(passage.language)
    {
      report.begin(rule.info.id, at: rule.level)
      rule.check(passage, &report)
    }
  }
}

extension RuleInfo {
  /// Whether a block of this kind is within the rule's scope.
  fileprivate func addresses(_ kind: ProseBlock.Kind) -> Bool {
    switch (scope, kind) {
    case (.body, .paragraph), (.body, .listItem): true
    case (.body, _): false
    case (.frontMatter, .frontMatter): true
    case (.frontMatter, _): false
    case (.prose, _), (.markup, _), (.raw, _): true
    }
  }

  /// Whether the rule runs in text of `language`; one made for some languages does not run where
  /// the language is unknown.
  fileprivate func speaks(_ language: LanguageTag?) -> Bool {
    languages.isEmpty || language.map { languages.contains($0.language) } == true
  }
}
