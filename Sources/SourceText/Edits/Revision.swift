/// A text after rounds of edits, which still knows what of the original is left in it.
package struct Revision: Sendable {
  package let original: [UInt8]
  /// In the order of the text. Ranges of the original ascend and are apart.
  private var pieces: [Piece]

  private enum Piece: Sendable {
    /// A range of the original.
    case kept(ByteRange)
    /// What was put in.
    case new(ArraySlice<UInt8>)

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let bytes): bytes.count
      }
    }

    func part(_ start: Int, _ end: Int) -> Piece {
      switch self {
      case .kept(let range): .kept(ByteRange(range.start + start, range.start + end))
      case .new(let bytes): .new(bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)])
      }
    }
  }

  /// The text before all edits.
  package init(of original: [UInt8]) {
    self.original = original
    pieces = [.kept(ByteRange(0, original.count))]
  }

  /// The text as it is now.
  package var bytes: [UInt8] {
    pieces.reduce(into: []) { bytes, piece in
      switch piece {
      case .kept(let range): bytes += original[range.start..<range.end]
      case .new(let new): bytes += new
      }
    }
  }

  /// Makes edits, which ascend and are apart, of the text as it is now. Time is linear in them and
  /// in the edits made before.
  package mutating func apply(_ edits: [Edit]) {
    var cutter = PieceCutter(pieces)
    for edit in edits {
      cutter.keep(to: edit.range.start)
      cutter.drop(to: edit.range.end)
      cutter.insert(.new(Array(edit.replacement.utf8)[...]))
    }
    cutter.keep(to: .max)
    pieces = cutter.result
  }

  /// The edits that make this text of the original, ascending and apart.
  package var edits: [Edit] {
    var edits: [Edit] = []
    var start = 0
    var new: [UInt8] = []
    for piece in pieces + [.kept(ByteRange(at: original.count))] {
      switch piece {
      case .new(let bytes): new += bytes
      case .kept(let range):
        if range.start > start || !new.isEmpty {
          edits.append(Edit(ByteRange(start, range.start), String(decoding: new, as: UTF8.self)))
        }
        new = []
        start = range.end
      }
    }
    return edits
  }

  /// Where the byte at `offset` of the text as it is now stands in the original; for what was put
  /// in, where the original goes on.
  package func originalOffset(of offset: Int) -> Int {
    var position = 0
    var isPast = false
    for piece in pieces {
      isPast = isPast || offset < position + piece.count
      if isPast, case .kept(let range) = piece {
        return range.start + max(0, offset - position)
      }
      position += piece.count
    }
    return original.count
  }

  /// Walks over pieces and takes them over, whole or in part.
  private struct PieceCutter {
    private let pieces: [Piece]
    private var index = 0
    /// How much of the piece at `index` is behind.
    private var done = 0
    private var position = 0
    private(set) var result: [Piece] = []

    init(_ pieces: [Piece]) { self.pieces = pieces }

    mutating func insert(_ piece: Piece) {
      if piece.count > 0 { result.append(piece) }
    }

    mutating func keep(to end: Int) { advance(to: end, isKept: true) }
    mutating func drop(to end: Int) { advance(to: end, isKept: false) }

    private mutating func advance(to end: Int, isKept: Bool) {
      while position < end, index < pieces.count {
        let piece = pieces[index]
        let step = min(piece.count - done, end - position)
        if isKept { insert(piece.part(done, done + step)) }
        position += step
        done += step
        if done == piece.count { (index, done) = (index + 1, 0) }
      }
    }
  }
}
