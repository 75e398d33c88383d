import SourceText
import TextAnalysis

/// The expressions that a worker runs. Those that are programs are run as such; ICU's engine is
/// opened for one that is none, and where a program cannot decide.
final class ExpressionPool {
  /// What one expression may spend on one post: about a million saved states, some 20 ms.
  static let ticksPerPost = 100

  private let expressions: OnDemandArray<Expression>
  /// By expression: itself, once it has been asked for.
  ///
  /// It and the matcher are asked for each phrase that is found, and to check that nobody else is
  /// at them took a tenth of the time of a match: the pool is one worker's.
  @exclusivity(unchecked) private var ready: [Expression?]
  @exclusivity(unchecked) private var matcher = PatternMatcher()
  /// Whether the last match was a program's.
  private var isProgram = false
  private var opened: [RegularExpression?]
  private var lastPost: [Int]
  private var post = 0
  private lazy var text = UTF16Text()
  private var loaded: (base: UnsafePointer<UInt8>?, range: ByteRange)?
  private var wasStopped = false

  /// How many expressions it has.
  var count: Int { expressions.count }

  init(_ expressions: OnDemandArray<Expression>) {
    self.expressions = expressions
    ready = Array(repeating: nil, count: expressions.count)
    opened = Array(repeating: nil, count: expressions.count)
    lastPost = Array(repeating: -1, count: expressions.count)
  }

  /// Begins a post: every expression may spend its steps anew, and no text is known.
  func beginPost() {
    post += 1
    matcher.beginPost()
    loaded = nil
  }

  /// Forgets the text, whose memory may be another's from here on.
  func forgetText() { loaded = nil }

  /// Whether an expression was stopped since this was last asked.
  func takeStopped() -> Bool {
    defer { wasStopped = false }
    return wasStopped
  }

  /// The first match of an expression in `range` of `bytes` that begins at `start` or after it.
  func find(_ number: Int32, in bytes: ByteView, _ range: ByteRange, from start: Int) -> ByteRange?
  {
    run(Int(number), in: bytes, range, from: start, searching: true)
  }

  /// The match of an expression that begins at `start`.
  func match(_ number: Int32, in bytes: ByteView, _ range: ByteRange, at start: Int) -> ByteRange? {
    run(Int(number), in: bytes, range, from: start, searching: false)
  }

  private func run(
    _ number: Int, in bytes: ByteView, _ range: ByteRange, from start: Int, searching: Bool
  ) -> ByteRange? {
    let expression = expression(number)
    if let program = expression.program {
      let outcome =
        searching
        ? matcher.find(program, number, in: bytes, range, from: start)
        : matcher.match(program, number, in: bytes, range, at: start)
      switch outcome {
      case .undecided: break
      case .none: return nil
      case .stopped:
        wasStopped = true
        return nil
      case .match(let match):
        isProgram = true
        return match
      }
    }
    guard let engine = engine(number, for: expression) else { return nil }
    load(bytes, range)
    let unit = text.unitOffset(start)
    return result(searching ? engine.find(in: text, from: unit) : engine.match(in: text, at: unit))
  }

  /// How many groups an expression has.
  func groupCount(_ number: Int32) -> Int {
    let expression = expression(Int(number))
    return expression.program?.groupCount
      ?? engine(Int(number), for: expression)?.groupCount ?? 0
  }

  /// What a group took part with in the last match of an expression.
  func group(_ group: Int, ofLast number: Int32) -> ByteRange? {
    isProgram
      ? matcher.group(group) : opened[Int(number)]?.group(group).map(text.byteRange)
  }

  private func result(_ outcome: RegularExpression.Outcome) -> ByteRange? {
    isProgram = false
    switch outcome {
    case .match(let range): return text.byteRange(range)
    case .none: return nil
    case .stopped:
      wasStopped = true
      return nil
    }
  }

  private func expression(_ number: Int) -> Expression {
    if let expression = ready[number] { return expression }
    let expression = expressions[number]
    ready[number] = expression
    return expression
  }

  private func engine(_ number: Int, for expression: Expression) -> RegularExpression? {
    if lastPost[number] == post { return opened[number] }
    lastPost[number] = post
    if opened[number] == nil { opened[number] = try? RegularExpression(expression.pattern) }
    opened[number]?.allow(ticks: Self.ticksPerPost)
    return opened[number]
  }

  private func load(_ bytes: ByteView, _ range: ByteRange) {
    if let loaded, loaded.base == bytes.buffer.baseAddress, loaded.range == range { return }
    loaded = (bytes.buffer.baseAddress, range)
    text.load(bytes, range)
  }
}
