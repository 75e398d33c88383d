import SourceText

extension DirectiveAudit {
  /// The fix that takes away `part`: a comment, or one of the names in it.
  package func removal(of part: Part) -> Fix {
    post.source.bytes.withBytes { bytes in
      if let target = part.target, part.directive.targets.count > 1 {
        let edit = Edit(Self.range(of: target, in: part.directive, bytes), "")
        return Fix(title: "Remove the name", safety: .safe, edits: [edit])
      }
      let range = CommentRemoval(part.directive.comment, in: bytes).range
      return Fix(title: "Remove the directive", safety: .safe, edits: [Edit(range, "")])
    }
  }

  /// A name with what parts it from the next, or, of the last, from the one before.
  private static func range(
    of target: Int, in directive: Directive, _ bytes: ByteView
  ) -> ByteRange {
    let range = directive.targets[target].range
    if target + 1 < directive.targets.count {
      return ByteRange(range.start, directive.targets[target + 1].range.start)
    }
    return ByteRange(directive.targets[target - 1].range.end, range.end)
  }
}

/// What goes with a comment that is taken out of a post.
private struct CommentRemoval {
  let range: ByteRange

  /// With the spaces before it where more of them, a line end or a closing mark follow. With its
  /// line where it stands alone there, between blank lines or at an end; elsewhere the line stays,
  /// blank, and keeps parting what it parts.
  init(_ comment: ByteRange, in bytes: ByteView) {
    let start = Self.start(ofSpacesBefore: comment.start, in: bytes)
    let isLineStart = start == 0 || Self.isLineEnd(bytes[start - 1])
    let end = Self.end(ofSpacesAfter: comment.end, in: bytes)
    let isLineEnd = end >= bytes.count || Self.isLineEnd(bytes[end])
    let next = Self.lineStart(after: end, in: bytes)
    switch (isLineStart, isLineEnd) {
    case (true, true):
      let isParted = Self.isBlankLine(before: start, in: bytes) || Self.isBlankLine(next, in: bytes)
      range = ByteRange(start, isParted ? next : end)
    case (false, true): range = ByteRange(start, comment.end)
    case (true, false): range = comment
    case (false, false):
      let closesUp = end > comment.end || Self.closes(bytes[comment.end])
      range = ByteRange(closesUp ? start : comment.start, comment.end)
    }
  }

  private static func start(ofSpacesBefore offset: Int, in bytes: ByteView) -> Int {
    var start = offset
    while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
    return start
  }

  private static func end(ofSpacesAfter offset: Int, in bytes: ByteView) -> Int {
    var end = offset
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    return end
  }

  private static func lineStart(after lineEnd: Int, in bytes: ByteView) -> Int {
    let isCRLF = bytes[lineEnd] == 0x0D && bytes[lineEnd + 1] == 0x0A
    return min(bytes.count, lineEnd + (isCRLF ? 2 : 1))
  }

  private static func isBlankLine(_ start: Int, in bytes: ByteView) -> Bool {
    let end = end(ofSpacesAfter: start, in: bytes)
    return end >= bytes.count || isLineEnd(bytes[end])
  }

  private static func isBlankLine(before lineStart: Int, in bytes: ByteView) -> Bool {
    guard lineStart > 0 else { return true }
    let isCRLF = lineStart > 1 && bytes[lineStart - 1] == 0x0A && bytes[lineStart - 2] == 0x0D
    let start = start(ofSpacesBefore: lineStart - (isCRLF ? 2 : 1), in: bytes)
    return start == 0 || isLineEnd(bytes[start - 1])
  }

  /// Whether `byte` may close markup or ends what stands before it.
  private static func closes(_ byte: UInt8) -> Bool {
    byte < 0x80 && ByteSet("*_~|)]}.,;:!?").contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
