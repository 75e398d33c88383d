import Linting
import SourceText
import TextAnalysis

/// The sentence that a finding is in, as the source has it, with its correction marked as on a
/// proof.
struct Excerpt {
  private(set) var pieces: [Piece] = []

  /// A stretch of text that is shown in one way.
  struct Piece: CustomStringConvertible {
    enum Kind: String {
      case plain = "="
      case marked = "!"
      case deleted = "-"
      case inserted = "+"
      /// Where a long sentence is cut.
      case ellipsis = "…"
    }

    let kind: Kind
    let text: String

    /// The sign of its kind, then its text.
    var description: String { kind.rawValue + text }
  }

  /// How many bytes of context a sentence may have on either side.
  private static let context = 220
  /// How far a fix may reach from its finding and still be shown in its sentence.
  private static let reach = 400

  init(of diagnostic: Diagnostic, in bytes: [UInt8]) {
    let fix = diagnostic.fix?.edits ?? []
    let near = ByteRange(
      max(0, diagnostic.range.start - Self.reach), diagnostic.range.end + Self.reach)
    bytes.withBytes { bytes in
      let edits =
        fix.allSatisfy { near.contains($0.range) } ? fix.map { $0.trimmed(in: bytes) } : []
      let focus = edits.reduce(diagnostic.range) { $0.union($1.range) }
      let sentence = Self.sentence(around: focus, in: bytes)
      if sentence.isCutBefore { add(.ellipsis, "") }
      addPieces(sentence.range, marked: diagnostic.range, edits, in: bytes)
      if sentence.isCutAfter { add(.ellipsis, "") }
    }
  }

  /// Goes from one place where something begins or ends to the next.
  private mutating func addPieces(
    _ range: ByteRange, marked: ByteRange, _ edits: [Edit], in bytes: ByteView
  ) {
    let offsets =
      [range.start, range.end, marked.start, marked.end]
      + edits.flatMap { [$0.range.start, $0.range.end] }
    let stops = Set(offsets.map { min(max($0, range.start), range.end) }).sorted()
    for (index, start) in stops.enumerated() {
      for edit in edits where edit.range == ByteRange(at: start) {
        add(.inserted, edit.replacement)
      }
      if marked == ByteRange(at: start) { add(.marked, "") }
      guard index + 1 < stops.count else { break }
      let stretch = ByteRange(start, stops[index + 1])
      let edit = edits.first { $0.range.contains(stretch) }
      let text = bytes.string(stretch)
      // Beside a correction, the space that it leaves needs no mark.
      let isMarked = marked.contains(stretch) && (edits.isEmpty || text.contains { $0 != " " })
      add(edit != nil ? .deleted : isMarked ? .marked : .plain, text)
      if let edit, edit.range.end == stretch.end { add(.inserted, edit.replacement) }
    }
  }

  /// Line ends are spaces here; what no one sees is written out, and in what is marked also the
  /// spaces that look like others.
  private mutating func add(_ kind: Piece.Kind, _ text: String) {
    if text.isEmpty, kind != .marked, kind != .ellipsis { return }
    let line = text.replacing("\r\n", with: " ").replacing("\n", with: " ")
    let shown = SafeText.escaped(line) { scalar in
      if scalar == "\t" { return "\t" }
      let isLikeSpace = Visibility(scalar) == .space && scalar != " "
      return isLikeSpace && kind != .plain ? SafeText.escape(scalar) : nil
    }
    pieces.append(Piece(kind: kind, text: shown))
  }

  private static func sentence(
    around focus: ByteRange, in bytes: ByteView
  ) -> (range: ByteRange, isCutBefore: Bool, isCutAfter: Bool) {
    let window = ByteRange(
      characterStart(max(0, focus.start - context), in: bytes),
      characterStart(min(bytes.count, focus.end + context), in: bytes))
    let paragraph = paragraph(around: focus, in: window, bytes)
    var sentences: [ByteRange] = []
    SentenceCutter().appendSentences(of: bytes, in: paragraph, to: &sentences)
    let sentence = sentences.filter { $0.start <= focus.end && $0.end >= focus.start }
      .reduce(focus) { $0.union($1) }
    return (
      sentence,
      sentence.start == window.start && window.start > 0 && bytes[window.start - 1] != 0x0A,
      sentence.end == window.end && window.end < bytes.count && bytes[window.end] != 0x0A
    )
  }

  /// The lines around `focus` that belong to one block, as far as their first characters tell,
  /// within `window`.
  private static func paragraph(
    around focus: ByteRange, in window: ByteRange, _ bytes: ByteView
  ) -> ByteRange {
    var start = focus.start
    while start > window.start, !isBorder(bytes, at: start) { start -= 1 }
    var end = focus.end
    while end < window.end, bytes[end] != 0x0A || !isBorder(bytes, at: end + 1) { end += 1 }
    return ByteRange(start, end)
  }

  /// Whether a block ends or begins at `offset`.
  private static func isBorder(_ bytes: ByteView, at offset: Int) -> Bool {
    guard offset > 0, bytes[offset - 1] == 0x0A else { return offset == 0 }
    var previous = offset - 1
    while previous > 0, bytes[previous - 1] != 0x0A, offset - previous < 8 { previous -= 1 }
    return isEmptyOrFence(bytes, at: previous) || isEmptyOrFence(bytes, at: offset)
      || beginsBlock(bytes, at: offset)
  }

  private static let fences: [StaticString] = ["---", "+++", "```", "~~~"]

  /// Whether the line from `start` on is empty, or the fence of code or front matter.
  private static func isEmptyOrFence(_ bytes: ByteView, at start: Int) -> Bool {
    bytes[start] == 0x0A || bytes[start] == 0x0D || start >= bytes.count
      || fences.contains { bytes.starts(with: $0, at: start) }
  }

  /// Whether the line from `start` on has the marker of an item, a heading or a table row.
  private static func beginsBlock(_ bytes: ByteView, at start: Int) -> Bool {
    var offset = start
    while bytes[offset] == 0x20 { offset += 1 }
    switch bytes[offset] {
    case UInt8(ascii: "#"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return bytes[offset + 1] == 0x20
    default:
      let digits = offset
      while bytes[offset].isASCIIDigit { offset += 1 }
      return offset > digits && bytes[offset] == UInt8(ascii: ".") && bytes[offset + 1] == 0x20
    }
  }

  /// `offset`, or the start of the next character where that would be cut.
  private static func characterStart(_ offset: Int, in bytes: ByteView) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension Edit {
  /// What of it changes whole words: without those that stand before and after the change alike.
  fileprivate func trimmed(in bytes: ByteView) -> Edit {
    let old = Array(bytes[range].buffer)
    let new = Array(replacement.utf8)
    let space = UInt8(ascii: " ")
    let same = zip(old, new).prefix { $0 == $1 }.map(\.0)
    let start = same.lastIndex(of: space).map { $0 + 1 } ?? 0
    let tail = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }
      .map(\.0)
    let end = tail.lastIndex(of: space).map { $0 + 1 } ?? 0
    return Edit(
      ByteRange(range.start + start, range.end - end),
      String(decoding: new[start..<new.count - end], as: UTF8.self))
  }
}
