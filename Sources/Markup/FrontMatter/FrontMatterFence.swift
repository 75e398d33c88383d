import SourceText

/// The lines that enclose front matter of one format.
struct FrontMatterFence {
  let format: FrontMatter.Format
  let bytes: ByteView

  /// The start of the line after the opening fence at `index`; nil where none stands there.
  func lineAfterOpening(at index: Int) -> Int? {
    switch format {
    case .yaml: bytes.starts(with: "---", at: index) ? lineAfterFence(at: index) : nil
    case .toml: bytes.starts(with: "+++", at: index) ? lineAfterFence(at: index) : nil
    case .json: bytes.starts(with: ";;;", at: index) ? lineAfterFence(at: index) : nil
    }
  }

  /// The line of the closing fence, with its line end; nil where there is none from `start` on.
  func findClosing(from start: Int) -> ByteRange? {
    var line = start
    while line < bytes.count {
      let isDots = format == .yaml && bytes.starts(with: "...", at: line)
      if let end = isDots ? lineAfterFence(at: line) : lineAfterOpening(at: line) {
        return ByteRange(line, end)
      }
      line = lineAfter(line)
    }
    return nil
  }

  /// The first blank line from `start` on, or the end.
  func blankLine(from start: Int) -> Int {
    var line = start
    while line < bytes.count {
      var index = line
      while bytes[index].isSpaceOrTab { index += 1 }
      if bytes[index].isLineEnd { return line }
      line = lineAfter(index)
    }
    return bytes.count
  }

  /// The start of the line after a fence of three bytes; nil where more than blanks follows.
  private func lineAfterFence(at index: Int) -> Int? {
    var index = index + 3
    while bytes[index].isSpaceOrTab { index += 1 }
    return index >= bytes.count || bytes[index].isLineEnd ? lineAfter(index) : nil
  }

  private func lineAfter(_ index: Int) -> Int {
    var index = bytes.firstIndex(from: index, to: bytes.count, passing: .lettersAndSpaces) {
      bytes[$0].isLineEnd
    }
    if bytes[index] == UInt8(ascii: "\r"), bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
    return min(index + 1, bytes.count)
  }
}
