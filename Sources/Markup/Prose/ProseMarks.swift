import SourceText

extension Prose {
  /// The marks of `block`.
  package func marks(of block: ProseBlock) -> ArraySlice<Int> {
    marks[Int(block.marks.lowerBound)..<Int(block.marks.upperBound)]
  }

  /// Adds the marks of `range`, with which the text ends. Returns the bytes it holds, with all
  /// letters where there is one, and all digits: no rule waits for a certain one.
  mutating func addMarks(of range: ByteRange) -> ByteSet {
    // Moved out, for the text is lent meanwhile.
    var marks = marks
    self.marks = []
    defer { self.marks = marks }
    return text.withBytes { text in
      var content = ByteSet()
      let ordinary = text.forEachMark(in: range) { mark in
        content.insert(text[mark])
        if text[mark] != 0x0A { marks.append(mark) }
      }
      content.formUnion(ordinary)
      return content
    }
  }
}
