import SourceText

/// For each choice of a program, which of its places a byte lets on, in order: of a hundred
/// alternatives few begin with the byte at hand.
struct ChoiceTable: Sendable {
  /// By choice and kind of byte (ASCII, any other, none): where the places begin among all.
  let starts: NumberTable
  let places: NumberTable

  init(starts: NumberTable, places: NumberTable) {
    self.starts = starts
    self.places = places
  }

  /// - Parameter choices: The targets of each choice with the bytes that can follow there; nil for
  ///   any and none.
  init(_ choices: [[(target: Int, first: ByteSet?)]]) {
    var starts = [0]
    var places: [Int] = []
    for choice in choices {
      var kinds = [[Int]](repeating: [], count: Self.kinds)
      for (target, first) in choice { Self.forEachKind(of: first) { kinds[$0].append(target) } }
      for kind in kinds {
        places += kind
        starts.append(places.count)
      }
    }
    self.init(starts: NumberTable(starts), places: NumberTable(places))
  }

  /// The bytes of ASCII, any other, and none.
  private static let kinds = 130

  private static func forEachKind(of first: ByteSet?, _ body: (Int) -> Void) {
    guard let first else { return (0..<kinds).forEach(body) }
    first.forEachASCII { body(Int($0)) }
    if first.hasNonASCII { body(128) }
  }

  /// The numbers of the places that a byte lets on to.
  ///
  /// - Parameters:
  ///   - byte: The next one.
  ///   - isThere: False at the end of the text.
  @inline(__always)
  func places(_ choice: Int, for byte: UInt8, _ isThere: Bool) -> Range<Int> {
    let kind = choice &* Self.kinds &+ (isThere ? Int(min(byte, 128)) : 129)
    let start = starts[kind]
    return start..<max(start, starts[kind &+ 1])
  }

  /// The instruction of a place.
  @inline(__always)
  subscript(place: Int) -> Int { places[place] }
}
