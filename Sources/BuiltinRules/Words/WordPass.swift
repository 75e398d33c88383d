import Lexicon
import Linting
import Markup
import SourceText
import TextAnalysis

/// The pass over all English words that the rules of spelling share: each word is looked up once,
/// and only what a rule may speak of is kept.
final class WordPass: SharedPass {
  /// The rules that share it.
  enum Member: Int {
    case article, consistency, misspelling, mixedVariants, openCompound, unknown, variant

    fileprivate var id: RuleID { info.id }

    fileprivate var info: RuleInfo {
      switch self {
      case .article: Article.info
      case .consistency: Consistency.info
      case .misspelling: Misspelling.info
      case .mixedVariants: MixedVariants.info
      case .openCompound: OpenCompound.info
      case .unknown: Unknown.info
      case .variant: Variant.info
      }
    }

    /// Whether it has something to say where no word is worth a look: about text that is not
    /// English, or about words that each are right.
    fileprivate var readsAllPosts: Bool { self == .unknown || self == .consistency }

    fileprivate func find(in post: SightedPost, _ report: inout Report) {
      switch self {
      case .article: Article.find(in: post, &report)
      case .consistency: Consistency.find(in: post, &report)
      case .misspelling: Misspelling.find(in: post, &report)
      case .mixedVariants: MixedVariants.find(in: post, &report)
      case .openCompound: OpenCompound.find(in: post, &report)
      case .unknown: Unknown.find(in: post, &report)
      case .variant: Variant.find(in: post, &report)
      }
    }
  }

  private static let shared = WordPass()

  static func check(of member: Member) -> Rule.Check {
    .shared(shared, member: member.rawValue)
  }

  func makeSession(for members: [SharedPassMember]) -> any SharedPassSession {
    Session(members)
  }

  private final class Session: SharedPassSession {
    private let members: [(member: Member, level: Level)]
    private var sighter = WordSighter()
    private let slips = SlipMemory()

    let purpose = "Looking up words"

    init(_ members: [SharedPassMember]) {
      self.members = members.compactMap { active in
        Member(rawValue: active.member).map { ($0, active.level) }
      }
    }

    func check(_ post: Post, _ report: inout Report) {
      post.document.prose.text.withBytes { text in
        let sighted = SightedPost(
          post: post, text: text, sightings: sighter.sightings(in: post, text), slips: slips)
        for (member, level) in members
        where !sighted.sightings.isEmpty || member.readsAllPosts {
          report.begin(member.id, at: level)
          member.find(in: sighted, &report)
        }
      }
    }
  }
}
