/// Texts of which one occurs in every match of a pattern: where none is in sight, the pattern need
/// not be run.
///
/// Texts are compared with ASCII letters folded, so they may let too much through, never too
/// little.
struct RequiredLiterals {
  /// How many texts a pattern may ask for.
  private static let limit = 1_024
  /// How many whole matches of a part are kept, to be joined with those of its neighbours.
  private static let exactLimit = 64

  /// All matches of a part, where they are few; nil otherwise.
  private var exact: [[UInt8]]?
  /// The best set of texts found so far; nil where there is none.
  private var required: [[UInt8]]?

  /// The texts that `pattern` requires one of; nil where it can match without any.
  static func of(_ pattern: Pattern) -> [[UInt8]]? {
    let literals = analyze(pattern)
    return literals.best.flatMap { isUseful($0) ? $0 : nil }
  }

  private static func isUseful(_ set: [[UInt8]]) -> Bool {
    !set.isEmpty && set.allSatisfy { !$0.isEmpty }
  }

  private var best: [[UInt8]]? { Self.better(exact, required) }

  /// The set whose shortest text is longer; of equals the smaller set.
  private static func better(_ a: [[UInt8]]?, _ b: [[UInt8]]?) -> [[UInt8]]? {
    guard let a, isUseful(a) else { return b }
    guard let b, isUseful(b) else { return a }
    let (shortestA, shortestB) = (shortest(a), shortest(b))
    return shortestA != shortestB ? (shortestA > shortestB ? a : b) : (a.count <= b.count ? a : b)
  }

  private static func shortest(_ set: [[UInt8]]) -> Int { set.lazy.map(\.count).min() ?? 0 }

  private static func analyze(_ pattern: Pattern) -> RequiredLiterals {
    switch pattern {
    case .empty, .assertion: RequiredLiterals(exact: [[]])
    case .group(let content, let kind):
      kind.isLookaround ? RequiredLiterals(exact: [[]]) : analyze(content)
    case .scalar(let scalar, let caseless):
      RequiredLiterals(exact: bytes(of: [scalar], caseless: caseless))
    case .set(let set, let caseless):
      RequiredLiterals(exact: set.members(limit: 8).flatMap { bytes(of: $0, caseless: caseless) })
    case .any, .backreference: RequiredLiterals()
    case .quantified(let content, let bounds): analyze(content, bounds)
    case .sequence(let parts): analyzeSequence(parts)
    case .alternation(let branches): analyzeAlternation(branches)
    }
  }

  /// Each scalar as folded bytes; nil where one has a counterpart of another case beyond ASCII.
  private static func bytes(of scalars: [Unicode.Scalar], caseless: Bool) -> [[UInt8]]? {
    guard scalars.allSatisfy({ $0.isASCII || !caseless || !$0.properties.isCased }) else {
      return nil
    }
    return scalars.map { Array(String(Character($0)).utf8).map(ASCIIFold.lower) }
  }

  private static func analyze(
    _ content: Pattern, _ bounds: Pattern.Quantifier
  ) -> RequiredLiterals {
    let inner = analyze(content)
    if bounds.maximum == 1 {
      if bounds.minimum == 1 { return inner }
      return RequiredLiterals(
        exact: inner.exact.flatMap { $0.count < exactLimit ? $0 + [[]] : nil })
    }
    return RequiredLiterals(required: bounds.minimum > 0 ? inner.best : nil)
  }

  private static func analyzeSequence(_ parts: [Pattern]) -> RequiredLiterals {
    var whole: [[UInt8]]? = [[]]
    var run: [[UInt8]] = [[]]
    var required: [[UInt8]]?
    for part in parts {
      let next = analyze(part)
      if let exact = next.exact, run.count * exact.count <= exactLimit {
        run = run.flatMap { head in exact.map { head + $0 } }
        continue
      }
      required = better(required, run)
      required = better(required, next.required)
      whole = nil
      run = next.exact ?? [[]]
    }
    return RequiredLiterals(exact: whole == nil ? nil : run, required: better(required, run))
  }

  private static func analyzeAlternation(_ branches: [Pattern]) -> RequiredLiterals {
    var exact: [[UInt8]]? = []
    var required: [[UInt8]]? = []
    for branch in branches {
      let next = analyze(branch)
      exact = joined(exact, next.exact, limit: limit)
      required = joined(required, next.best.flatMap { isUseful($0) ? $0 : nil }, limit: limit)
    }
    return RequiredLiterals(exact: exact, required: required)
  }

  private static func joined(_ a: [[UInt8]]?, _ b: [[UInt8]]?, limit: Int) -> [[UInt8]]? {
    guard let a, let b, a.count + b.count <= limit else { return nil }
    return a + b
  }
}

/// Letters of ASCII without their case.
enum ASCIIFold {
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
