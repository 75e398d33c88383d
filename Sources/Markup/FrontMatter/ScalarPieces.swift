import SourceText

/// The pieces of one scalar under construction.
struct ScalarPieces {
  private(set) var list: [FrontMatter.Piece] = []

  /// The source bytes from `start` up to `end`, which stand for themselves.
  mutating func appendVerbatim(_ start: Int, _ end: Int) {
    if end > start { list.append(.init(source: ByteRange(start, end))) }
  }

  /// The source bytes from `start` up to `end`, which mean `text`.
  mutating func append(_ text: String, for start: Int, _ end: Int) {
    list.append(.init(source: ByteRange(start, end), text: text))
  }

  /// Line breaks folded as YAML 1.2 (section 6.5) folds them: one is a space, more are one less.
  mutating func appendFolded(breaks: Int, _ start: Int, _ end: Int) {
    append(breaks == 1 ? " " : String(repeating: "\n", count: breaks - 1), for: start, end)
  }

  func text(in bytes: ByteView) -> String {
    if list.count == 1, list[0].text == nil { return bytes.string(list[0].source) }
    return list.reduce(into: "") { $0 += $1.text ?? bytes.string($1.source) }
  }
}
