package import SourceText

extension FrontMatter {
  /// The front matter at the head of a post, or nil where the post has none.
  ///
  /// YAML stands between `---` and `---` or `...`, TOML between `+++`, JSON between `;;;` or in
  /// braces alone, as Hugo takes it. A `---` may just as well be a thematic break: it is a fence
  /// where what follows looks like a key. Where the closing fence is missing, front matter ends
  /// before the first blank line, so that the body is checked all the same. Time is linear in the
  /// front matter, and in the post where no fence closes it.
  ///
  /// - Parameter start: the offset of the first byte after any byte order mark.
  package static func scan(_ bytes: ByteView, from start: Int) -> FrontMatter? {
    switch bytes[start] {
    case UInt8(ascii: "-"): scan(bytes, start, .yaml)
    case UInt8(ascii: "+"): scan(bytes, start, .toml)
    case UInt8(ascii: ";"): scan(bytes, start, .json)
    case UInt8(ascii: "{"): scanObject(bytes, start)
    default: nil
    }
  }

  /// A file that is YAML as a whole, with or without a line of `---` before it.
  package static func yaml(_ bytes: ByteView) -> FrontMatter {
    var start = bytes.starts(with: "\u{FEFF}", at: 0) ? 3 : 0
    for opening: StaticString in ["---\n", "---\r\n"] where bytes.starts(with: opening, at: start) {
      start += opening.utf8CodeUnitCount
      break
    }
    let whole = ByteRange(start, bytes.count)
    return read(bytes, whole, whole, .yaml)
  }

  private static func scan(_ bytes: ByteView, _ start: Int, _ format: Format) -> FrontMatter? {
    let fence = FrontMatterFence(format: format, bytes: bytes)
    guard let contentStart = fence.lineAfterOpening(at: start) else { return nil }
    let outline = FrontMatterOutline(format: format, bytes: bytes)
    if let close = fence.findClosing(from: contentStart) {
      let content = ByteRange(contentStart, close.start)
      guard outline.isLikely(content) else { return nil }
      return read(bytes, ByteRange(start, close.end), content, format)
    }
    guard outline.looksLikeEntry(at: contentStart) else { return nil }
    let end = fence.blankLine(from: contentStart)
    let opening = ByteRange(start, start + 3)
    let problem = Problem(
      kind: .unclosedFence, range: opening,
      message: "The front matter that begins here is never closed; put a line of "
        + "\(bytes.string(opening)) after it.")
    return read(bytes, ByteRange(start, end), ByteRange(contentStart, end), format, problem)
  }

  /// JSON without fences: an object with which the post begins.
  private static func scanObject(_ bytes: ByteView, _ start: Int) -> FrontMatter? {
    let outline = FrontMatterOutline(format: .json, bytes: bytes)
    guard outline.beginsObject(at: start) else { return nil }
    let contentEnd = outline.endOfObject(from: start)
    let end = outline.lineAfterBlanks(contentEnd)
    return read(bytes, ByteRange(start, end), ByteRange(start, contentEnd), .json)
  }

  private static func read(
    _ bytes: ByteView, _ range: ByteRange, _ content: ByteRange, _ format: Format,
    _ fenceProblem: Problem? = nil
  ) -> FrontMatter {
    let source = bytes[ByteRange(0, content.end)]
    let tree: FrontMatterTree
    switch format {
    case .yaml:
      var scanner = YAMLScanner(source, from: content.start)
      tree = scanner.scan()
    case .toml:
      var scanner = TOMLScanner(source, from: content.start)
      tree = scanner.scan()
    case .json:
      var scanner = JSONScanner(source, from: content.start)
      tree = scanner.scan()
    }
    let problems = fenceProblem.map { [$0] + tree.problems } ?? tree.problems
    return FrontMatter(
      format: format, range: range, content: content, nodes: tree.nodes, problems: problems,
      comments: tree.comments)
  }
}
