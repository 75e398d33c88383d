import SourceText

/// Which of many places of a program a byte lets on, in order: of a hundred alternatives few begin
/// with the byte at hand.
struct ChoiceTable: Sendable {
  /// Where the places for each kind of byte begin among all: ASCII, any other, none.
  let starts: NumberTable
  let places: NumberTable

  init(starts: NumberTable, places: NumberTable) {
    self.starts = starts
    self.places = places
  }

  /// - Parameter first: The bytes that can follow at each target; nil for any and none.
  init(_ targets: [Int], first: [ByteSet?]) {
    var places = [[Int]](repeating: [], count: Self.kinds)
    for (target, first) in zip(targets, first) {
      Self.forEachKind(of: first) { places[$0].append(target) }
    }
    let starts = places.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    self.init(starts: NumberTable(starts), places: NumberTable(places.flatMap(\.self)))
  }

  /// The bytes of ASCII, any other, and none.
  private static let kinds = 130

  private static func forEachKind(of first: ByteSet?, _ body: (Int) -> Void) {
    guard let first else { return (0..<kinds).forEach(body) }
    first.forEachASCII { body(Int($0)) }
    if first.hasNonASCII { body(128) }
  }

  /// Where in `places` those for a byte stand.
  ///
  /// - Parameter byte: the next one; nil at the end of the text.
  func range(for byte: UInt8?) -> Range<Int> {
    let kind = byte.map { Int(min($0, 128)) } ?? 129
    let start = starts[kind]
    return start..<max(start, starts[kind + 1])
  }
}
