/// A regular expression as a tree: the .NET dialect, in which rules for Vale are written.
///
/// Its depth is bounded by the parser (`PatternParser.depthLimit`), so walks of it may recurse.
///
/// Only what holds one tree is boxed: most nodes are letters, which stand in their sequence so.
enum Pattern: Sendable, Equatable {
  case empty
  case scalar(Unicode.Scalar, caseless: Bool)
  /// `.`; `newlines` tells whether it also stands for a line feed.
  case any(newlines: Bool)
  case set(ScalarSet, caseless: Bool)
  case sequence([Pattern])
  /// In order of preference.
  case alternation([Pattern])
  indirect case group(Pattern, Group)
  indirect case quantified(Pattern, Quantifier)
  case assertion(Assertion)
  /// To a capturing group by its number in this tree; nil where it can never have matched.
  case backreference(Int?, caseless: Bool)

  enum Group: Sendable, Equatable {
    case plain
    /// Numbered from 1 in the order of opening parentheses.
    case capturing(Int)
    case atomic
    case lookahead(negative: Bool)
    case lookbehind(negative: Bool)

    var isLookaround: Bool {
      switch self {
      case .lookahead, .lookbehind: true
      case .plain, .capturing, .atomic: false
      }
    }
  }

  struct Quantifier: Sendable, Equatable {
    var minimum: Int
    /// nil: no bound.
    var maximum: Int?
    var isLazy: Bool
  }

  enum Assertion: Int, Sendable {
    case wordBoundary, notWordBoundary
    case lineStart, lineEnd
    /// `\A`, or `^` where it does not mean lines.
    case textStart
    /// `\Z`, or `$` where it does not mean lines: also before a last line feed.
    case textEndOrLastLine
    case textEnd
    case previousMatchEnd
  }
}

extension Pattern {
  var hasReference: Bool {
    switch self {
    case .empty, .scalar, .any, .set, .assertion: false
    case .sequence(let parts), .alternation(let parts): parts.contains { $0.hasReference }
    case .group(let content, _), .quantified(let content, _): content.hasReference
    case .backreference: true
    }
  }

  /// The tree with the number of each reference replaced by what `map` says.
  func mapReferences(_ map: (Int) -> Int?) -> Pattern {
    hasReference ? mappingReferences(map) : self
  }

  private func mappingReferences(_ map: (Int) -> Int?) -> Pattern {
    guard case .backreference(let number, let caseless) = self else {
      return mapChildren { $0.mappingReferences(map) }
    }
    return .backreference(number.flatMap(map), caseless: caseless)
  }

  /// The same node over what `transform` makes of the trees in it; itself where there are none.
  func mapChildren(_ transform: (Pattern) -> Pattern) -> Pattern {
    switch self {
    case .empty, .scalar, .any, .set, .assertion, .backreference: self
    case .sequence(let parts): .sequence(parts.map(transform))
    case .alternation(let branches): .alternation(branches.map(transform))
    case .group(let content, let kind): .group(transform(content), kind)
    case .quantified(let content, let bounds): .quantified(transform(content), bounds)
    }
  }
}

/// Why a pattern cannot be run.
struct PatternError: Error, Equatable {
  let message: String
  /// In the pattern's own UTF-8.
  let offset: Int
}
