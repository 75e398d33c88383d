package import Markup
package import SourceText
import TextAnalysis

/// Runs the rules of profiles over posts, one post at a time.
///
/// Each worker keeps one: it owns what is dear to open and serves from post to post.
package struct Linter: ~Copyable {
  private let profiles: [Profile]
  /// By profile: its rules, once a post has asked for them.
  private var active: [ActiveRules?]
  /// The same for those that compare posts.
  private var comparing: [ActiveRules?]
  private let today: CalendarDate
  private let houseTerms: HouseTerms
  private var cutter = WordCutter()
  private var clock: WorkClock?

  package init(_ profile: Profile, today: CalendarDate = .today) {
    self.init([profile], today: today)
  }

  /// - Parameters:
  ///   - today: The day that decides which directives have expired.
  ///   - houseTerms: what the posts of the run are known to have in common.
  ///   - isTimed: whether its work is measured.
  package init(
    _ profiles: [Profile], today: CalendarDate = .today, houseTerms: HouseTerms = .none,
    isTimed: Bool = false
  ) {
    self.profiles = profiles
    self.houseTerms = houseTerms
    self.today = today
    clock = isTimed ? WorkClock() : nil
    active = Array(repeating: nil, count: profiles.count)
    comparing = active
  }

  /// What its work has taken so far; nothing where that is not measured.
  package var times: WorkTimes { clock?.times ?? WorkTimes() }

  /// All that the rules of a profile find in `source`, in the order of reports.
  ///
  /// - Parameter profile: which of the profiles applies; it must be one of them.
  package mutating func lint(
    _ source: SourceFile, markup: MarkupKind, profile: Int = 0
  ) -> Report {
    lint(read(source, markup: markup, profile: profile), profile: profile)
  }

  /// `source` as the rules of a profile see it, without what they find.
  package mutating func read(_ source: SourceFile, markup: MarkupKind, profile: Int) -> Post {
    clock?.turn(to: .reading)
    defer { clock?.turn(to: nil) }
    let rules = rules(of: profile)
    let reading = profiles[profile].reading
    let document = Document.parse(
      source, markup: markup, options: reading.options, elements: reading.elements,
      masks: rules.masks(in: source, markup: markup))
    return Post(
      document, configuredLanguage: reading.language, acceptedWords: reading.acceptedWords,
      houseTerms: houseTerms[source.path], cutter: &cutter)
  }

  /// All that the rules of a profile find in a post that was read for it.
  ///
  /// - Parameter earlier: what they found when nothing was known of other posts; nil at first.
  package mutating func lint(
    _ post: Post, profile: Int, after earlier: Report? = nil
  ) -> Report {
    var report = Report(timedBy: clock, notesTermUses: houseTerms.areSought)
    let rules = earlier == nil ? rules(of: profile) : comparingRules(of: profile)
    rules.check(post, after: earlier, &report)
    report.sort()
    report.dropContested()
    if profiles[profile].reading.hearing == .galley { report.dropRepeated(in: post.source.bytes) }
    FixGuard.run(on: post, &report)
    report.begin(nil)
    clock = report.takeWorkClock()
    return report
  }

  private mutating func rules(of profile: Int) -> ActiveRules {
    if let rules = active[profile] { return rules }
    let rules = ActiveRules(profiles[profile], today: today)
    active[profile] = rules
    return rules
  }

  private mutating func comparingRules(of profile: Int) -> ActiveRules {
    if let rules = comparing[profile] { return rules }
    let rules = ActiveRules(profiles[profile], today: today, comparingOnly: true)
    comparing[profile] = rules
    return rules
  }
}
