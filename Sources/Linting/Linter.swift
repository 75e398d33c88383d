package import Markup
package import SourceText
import TextAnalysis

/// Runs the rules of a profile over posts, one post at a time.
///
/// Each worker keeps one: it owns what is dear to open and serves from post to post.
package struct Linter: ~Copyable {
  private let proseRules: [ProseRule]
  private let postRules: [PostRule]
  private let sharedPasses: [any SharedPassSession]
  private var cutter = WordCutter()

  private struct ProseRule {
    let info: RuleInfo
    let level: Level
    let trigger: ByteSet?
    let check: @Sendable (ProsePassage, inout Report) -> Void
  }

  private struct PostRule {
    let info: RuleInfo
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
        postRules.append(PostRule(info: info, level: active.level, check: check))
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
    let post = Post(Document.parse(source, markup: markup), cutter: &cutter)
    var report = Report()
    for rule in postRules where rule.info.speaks(post.language) {
      report.begin(rule.info.id, at: rule.level)
      rule.check(post, &report)
    }
    for session in sharedPasses { session.check(post, &report) }
    if !proseRules.isEmpty {
      post.document.prose.text.withBytes { text in
        for (index, block) in post.document.prose.blocks.enumerated() {
          check(block, at: index, of: post, in: text, &report)
        }
      }
    }
    report.sort()
    return report
  }

  private func check(
    _ block: ProseBlock, at index: Int, of post: Post, in text: ByteView, _ report: inout Report
  ) {
    let passage = ProsePassage(
      post: post, index: index, text: text, block: block, language: post.language(of: block))
    for rule in proseRules {
      if let trigger = rule.trigger, !block.content.intersects(trigger) { continue }
      guard rule.info.scope.holds(block.kind), rule.info.speaks(passage.language) else { continue }
      report.begin(rule.info.id, at: rule.level)
      rule.check(passage, &report)
    }
  }
}

extension RuleInfo.Scope {
  /// Whether a rule of this scope reads blocks of `kind`.
  fileprivate func holds(_ kind: ProseBlock.Kind) -> Bool {
    switch (self, kind) {
    case (.prose, _), (.markup, _), (.raw, _): true
    case (.body, .paragraph), (.body, .listItem): true
    case (.frontMatter, .frontMatter): true
    case (.body, _), (.frontMatter, _): false
    }
  }
}

extension RuleInfo {
  /// Whether the rule runs in text of `language`: one made for some languages stays silent where the
  /// language is unknown.
  fileprivate func speaks(_ language: LanguageTag?) -> Bool {
    languages.isEmpty || language.map { languages.contains($0.language) } == true
  }
}
