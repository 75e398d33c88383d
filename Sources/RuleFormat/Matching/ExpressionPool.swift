import SourceText
import TextAnalysis

/// The regular expressions a worker has opened, and the text they run on. Opened when first needed,
/// so that a run without need opens none.
final class ExpressionPool {
  /// What one expression may spend on one post: about a million saved states, some 20 ms.
  static let ticksPerPost = 100

  private var opened: [RegularExpression?]
  private var lastPost: [Int]
  private let patterns: [String]
  private var post = 0
  private lazy var text = UTF16Text()
  private var loaded: (base: UnsafePointer<UInt8>?, range: ByteRange)?
  private var wasStopped = false

  /// How many expressions it has.
  var count: Int { patterns.count }

  init(_ patterns: [String]) {
    self.patterns = patterns
    opened = Array(repeating: nil, count: patterns.count)
    lastPost = Array(repeating: -1, count: patterns.count)
  }

  /// Begins a post: every expression may spend its steps anew, and no text is known.
  func beginPost() {
    post += 1
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
    guard let expression = expression(Int(number)) else { return nil }
    load(bytes, range)
    return result(expression.find(in: text, from: text.unitOffset(start)))
  }

  /// The match of an expression that begins at `start`.
  func match(_ number: Int32, in bytes: ByteView, _ range: ByteRange, at start: Int) -> ByteRange? {
    guard let expression = expression(Int(number)) else { return nil }
    load(bytes, range)
    return result(expression.match(in: text, at: text.unitOffset(start)))
  }

  /// How many groups an expression has.
  func groupCount(_ number: Int32) -> Int { expression(Int(number))?.groupCount ?? 0 }

  /// What a group took part with in the last match of an expression.
  func group(_ group: Int, ofLast number: Int32) -> ByteRange? {
    opened[Int(number)]?.group(group).map(text.byteRange)
  }

  private func result(_ outcome: RegularExpression.Outcome) -> ByteRange? {
    switch outcome {
    case .match(let range): return text.byteRange(range)
    case .none: return nil
    case .stopped:
      wasStopped = true
      return nil
    }
  }

  private func expression(_ number: Int) -> RegularExpression? {
    if lastPost[number] == post { return opened[number] }
    lastPost[number] = post
    if opened[number] == nil { opened[number] = try? RegularExpression(patterns[number]) }
    opened[number]?.allow(ticks: Self.ticksPerPost)
    return opened[number]
  }

  private func load(_ bytes: ByteView, _ range: ByteRange) {
    if let loaded, loaded.base == bytes.buffer.baseAddress, loaded.range == range { return }
    loaded = (bytes.buffer.baseAddress, range)
    text.load(bytes, range)
  }
}
