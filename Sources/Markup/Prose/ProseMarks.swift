import SourceText

extension Prose {
  /// The marks of `block`.
  @inlinable
  package func marks(of block: ProseBlock) -> ArraySlice<Int> {
    marks[Int(block.marks.lowerBound)..<Int(block.marks.upperBound)]
  }

  /// Finds the marks of all blocks, and which characters these hold: with all letters where there
  /// is one, and all digits, for no rule waits for a certain one. In one go when the text is
  /// complete, for most blocks are so short that to lend the text for each would tell.
  mutating func findMarks() {
    // Moved out, for the text is lent meanwhile.
    var blocks = blocks
    self.blocks = []
    var marks: [Int] = []
    marks.reserveCapacity(text.count / 32)
    text.withBytes { text in
      for index in blocks.indices {
        let first = Int32(marks.count)
        var content = ByteSet()
        let ordinary = text.forEachMark(in: blocks[index].text) { mark in
          content.insert(text[mark])
          if text[mark] != UInt8(ascii: "\n") { marks.append(mark) }
        }
        content.formUnion(ordinary)
        blocks[index].content = content
        blocks[index].marks = first..<Int32(marks.count)
      }
    }
    self.blocks = blocks
    self.marks = marks
  }
}
