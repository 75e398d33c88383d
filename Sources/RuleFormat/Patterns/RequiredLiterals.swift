import SourceText

/// Texts of which one occurs in every match of a pattern: where none is in sight, the pattern need
/// not be run.
///
/// Texts are compared as `LiteralGate` folds them, so they may let too much through, never too
/// little.
struct RequiredLiterals {
  /// How many texts a pattern may ask for.
  var limit = 1_024
  /// How many whole matches of a part are kept, to be joined with those of its neighbours.
  private let exactLimit = 64

  /// What is known of a part of the pattern.
  private struct Texts {
    /// All its matches, where they are few; nil otherwise.
    var exact: [[UInt8]]?
    /// The best set of texts found so far; nil where there is none.
    var required: [[UInt8]]?

    var best: [[UInt8]]? { RequiredLiterals.better(exact, required) }
  }

  /// The texts that `pattern` requires one of; nil where it can match without any.
  func of(_ pattern: Pattern) -> [[UInt8]]? {
    analyze(pattern).best.flatMap { Self.isUseful($0) ? $0 : nil }
  }

  private static func isUseful(_ set: [[UInt8]]) -> Bool {
    !set.isEmpty && set.allSatisfy { !$0.isEmpty }
  }

  /// The set whose shortest text is longer; of equals the smaller set.
  private static func better(_ a: [[UInt8]]?, _ b: [[UInt8]]?) -> [[UInt8]]? {
    guard let a, isUseful(a) else { return b }
    guard let b, isUseful(b) else { return a }
    let (shortestA, shortestB) = (shortest(a), shortest(b))
    return shortestA != shortestB ? (shortestA > shortestB ? a : b) : (a.count <= b.count ? a : b)
  }

  private static func shortest(_ set: [[UInt8]]) -> Int { set.lazy.map(\.count).min() ?? 0 }

  private func analyze(_ pattern: Pattern) -> Texts {
    switch pattern {
    case .empty, .assertion: Texts(exact: [[]])
    case .group(let content, let kind):
      kind.isLookaround ? Texts(exact: [[]]) : analyze(content)
    case .scalar(let scalar, let caseless):
      Texts(exact: Self.bytes(of: [scalar], caseless: caseless))
    case .set(let set, let caseless):
      Texts(exact: set.members(limit: 8).flatMap { Self.bytes(of: $0, caseless: caseless) })
    case .any, .backreference: Texts()
    case .quantified(let content, let bounds): analyze(content, bounds)
    case .sequence(let parts): analyzeSequence(parts)
    case .alternation(let branches): analyzeAlternation(branches)
    }
  }

  /// The scalars as folded bytes, without repeats; nil where one has a counterpart of another case
  /// beyond ASCII.
  private static func bytes(of scalars: [Unicode.Scalar], caseless: Bool) -> [[UInt8]]? {
    guard scalars.allSatisfy({ $0.isASCII || !caseless || !$0.isCased }) else {
      return nil
    }
    return scalars.reduce(into: []) { texts, scalar in
      let bytes = String(scalar).utf8.map(LiteralGate.folded)
      if !texts.contains(bytes) { texts.append(bytes) }
    }
  }

  private func analyze(
    _ content: Pattern, _ bounds: Pattern.Quantifier
  ) -> Texts {
    let inner = analyze(content)
    if bounds.maximum == 1 {
      if bounds.minimum == 1 { return inner }
      return Texts(
        exact: inner.exact.flatMap { $0.count < exactLimit ? $0 + [[]] : nil })
    }
    return Texts(required: bounds.minimum > 0 ? inner.best : nil)
  }

  private func analyzeSequence(_ parts: [Pattern]) -> Texts {
    var whole: [[UInt8]]? = [[]]
    var run: [[UInt8]] = [[]]
    var required: [[UInt8]]?
    for part in parts {
      if case .group(let content, .lookahead(negative: false)) = part {
        // The text goes on with it.
        if let longer = joined(run, followedBy: beginnings(of: content)) {
          required = Self.better(required, longer)
        }
        continue
      }
      // Nearly all parts are letters.
      if case .scalar(let scalar, _) = part, scalar.isASCII {
        let byte = LiteralGate.folded(UInt8(truncatingIfNeeded: scalar.value))
        for index in run.indices { run[index].append(byte) }
        continue
      }
      let next = analyze(part)
      required = Self.better(required, next.required)
      if let exact = next.exact, let longer = joined(run, followedBy: exact) {
        run = longer
        continue
      }
      required = Self.better(required, run)
      whole = nil
      run = next.exact ?? [[]]
    }
    return Texts(exact: whole == nil ? nil : run, required: Self.better(required, run))
  }

  private func joined(_ heads: [[UInt8]], followedBy tails: [[UInt8]]) -> [[UInt8]]? {
    if tails == [[]] { return heads }
    guard heads.count * tails.count <= exactLimit else { return nil }
    return heads.flatMap { head in tails.map { head + $0 } }
  }

  /// Texts with one of which all that a part matches begins; an empty one where little is known.
  private func beginnings(of pattern: Pattern) -> [[UInt8]] {
    switch pattern {
    case .group(let content, .plain), .group(let content, .capturing):
      return beginnings(of: content)
    case .alternation(let branches):
      let all = branches.flatMap(beginnings)
      return all.count <= exactLimit ? all : [[]]
    case .sequence(let parts):
      var run: [[UInt8]] = [[]]
      for part in parts {
        let exact = analyze(part).exact
        guard let longer = joined(run, followedBy: exact ?? beginnings(of: part)) else { break }
        run = longer
        if exact == nil { break }
      }
      return run
    default: return analyze(pattern).exact ?? [[]]
    }
  }

  private func analyzeAlternation(_ branches: [Pattern]) -> Texts {
    var exact: [[UInt8]]? = []
    var required: [[UInt8]]? = []
    guard branches.count <= limit else { return Texts() }
    for branch in branches {
      let next = analyze(branch)
      exact = joined(exact, next.exact)
      required = joined(required, next.best.flatMap { Self.isUseful($0) ? $0 : nil })
    }
    return Texts(exact: exact, required: required)
  }

  private func joined(_ a: [[UInt8]]?, _ b: [[UInt8]]?) -> [[UInt8]]? {
    guard let a, let b, a.count + b.count <= limit else { return nil }
    return a + b
  }
}
