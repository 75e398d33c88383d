import Markup
import SourceText
import TextAnalysis

/// The rules of a profile, sorted by what they read, with the working state of those that run
/// together. One worker's.
struct ActiveRules {
  private let proseRules: [ProseRule]
  private let postRules: [PostRule]
  private let sharedPasses: [any SharedPassSession]
  private let suppressionPass: SuppressionPass
  private let mask: (any SourceMaskSession)?

  /// Of a rule only what its turn asks for: copying its papers would cost more than its check.
  private struct ProseRule {
    let id: RuleID
    let level: Level
    let languages: [String]
    let gate: Gate
    let check: @Sendable (ProsePassage, inout Report) -> Void
  }

  /// What each block is asked before a rule has its turn, which two blocks in three refuse.
  private struct Gate {
    /// In `proseRules`.
    let rule: Int
    let scope: RuleInfo.Scope
    let trigger: ByteSet

    func opens(to block: ProseBlock) -> Bool {
      block.content.intersects(trigger) && scope.holds(block.kind)
    }
  }

  private struct PostRule {
    let info: RuleInfo
    let level: Level
    let check: @Sendable (Post, inout Report) -> Void
  }

  /// The rules that compare posts, and those about directives: what `check(_:after:_:)` renews.
  private let renewed: [RuleID]

  /// - Parameter comparingOnly: whether only the rules that compare posts are to run, and those
  ///   about directives.
  init(_ profile: Profile, today: CalendarDate, comparingOnly: Bool = false) {
    var proseRules: [ProseRule] = []
    var postRules: [PostRule] = []
    var shared = SharedPassMembers()
    for active in profile.rules where !comparingOnly || active.rule.info.comparesPosts {
      let info = active.rule.info
      switch active.rule.check {
      case .prose(let trigger, let check):
        proseRules.append(
          ProseRule(
            id: info.id, level: active.level, languages: info.languages,
            gate: Gate(rule: proseRules.count, scope: info.scope, trigger: trigger ?? .all),
            check: check))
      case .post(let check):
        postRules.append(PostRule(info: info, level: active.level, check: check))
      case .shared(let pass, let member):
        shared.add(SharedPassMember(member: member, level: active.level), of: pass)
      case .directives: break
      }
    }
    self.proseRules = proseRules
    self.postRules = postRules
    sharedPasses = shared.makeSessions()
    suppressionPass = SuppressionPass(profile, today: today)
    renewed =
      suppressionPass.ruleIDs
      + profile.rules.lazy.map(\.rule.info).filter(\.comparesPosts).map(\.id)
    mask = profile.reading.mask?.makeSession()
  }

  /// What of a source is not read: in HTML all is.
  func masks(in source: SourceFile, markup: MarkupKind) -> SourceMasks {
    guard let mask, markup == .markdown || markup == .mdx else { return SourceMasks() }
    return mask.masks(in: source)
  }

  /// Reports all that the rules find in `post`, in no order.
  ///
  /// - Parameter earlier: what all rules found before it was known what posts have in common, where
  ///   these are those that compare posts.
  func check(_ post: Post, after earlier: Report?, _ report: inout Report) {
    if let earlier { report.take(earlier) { !renewed.contains($0) } }
    let language = post.language?.language
    for rule in postRules where Self.isSpoken(language, by: rule.info.languages) {
      report.begin(rule.info.id, at: rule.level)
      rule.check(post, &report)
    }
    for session in sharedPasses {
      report.begin(.pass(session.purpose))
      session.check(post, &report)
    }
    if !proseRules.isEmpty {
      // Nearly all blocks are in the language of their post.
      let spoken = gates(in: post.language)
      post.document.prose.text.withBytes { text in
        for index in post.document.prose.blocks.indices {
          let passage = post.passage(ofBlock: index, in: text)
          let isUsual = passage.language == post.language
          check(passage, by: isUsual ? spoken : gates(in: passage.language), &report)
        }
      }
    }
    report.begin(.finishing)
    suppressionPass.run(on: post, &report)
  }

  /// Those of the prose rules that run in text of `language`.
  private func gates(in language: LanguageTag?) -> [Gate] {
    let language = language?.language
    return proseRules.compactMap { Self.isSpoken(language, by: $0.languages) ? $0.gate : nil }
  }

  private func check(_ passage: ProsePassage, by gates: [Gate], _ report: inout Report) {
    for gate in gates where gate.opens(to: passage.block) {
      report.begin(proseRules[gate.rule].id, at: proseRules[gate.rule].level)
      proseRules[gate.rule].check(passage, &report)
    }
  }

  /// Whether a rule for `languages` runs in text of `language`: one made for some languages stays
  /// silent where the language is unknown.
  private static func isSpoken(_ language: String?, by languages: [String]) -> Bool {
    languages.isEmpty || language.map(languages.contains) == true
  }
}

extension RuleInfo.Scope {
  /// Whether a rule of this scope reads blocks of `kind`.
  fileprivate func holds(_ kind: ProseBlock.Kind) -> Bool {
    switch (self, kind) {
    case (.prose, _), (.ownWords, _), (.markup, _), (.raw, _): true
    case (.body, .paragraph), (.body, .listItem), (.paragraphs, .paragraph): true
    case (.ownSentences, .paragraph), (.ownSentences, .listItem): true
    case (.frontMatter, .frontMatter): true
    case (.body, _), (.ownSentences, _), (.paragraphs, _), (.frontMatter, _): false
    }
  }
}
