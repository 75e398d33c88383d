package import SourceText

/// A block of the document tree (CommonMark 0.31, section 3).
package struct Block: Sendable, Equatable {
  package var kind: Kind
  /// From its first delimiter to the end of its last line, in source bytes, without that line's
  /// end.
  package var range: ByteRange
  /// The index after its last descendant in `Document.blocks`.
  package var end: Int32
  /// Its content lines in `Document.lines`, for a leaf.
  package var lines: Range<Int32>
  /// Its inlines in `Document.inlines`, for a leaf that has any.
  package var inlines: Range<Int32>

  package enum Kind: Sendable, Equatable {
    case document
    case blockQuote
    case list(List)
    /// `checked` is nil for an item that is no task.
    case item(checked: Bool?)
    case footnoteDefinition(label: ByteRange)
    case paragraph
    case heading(level: Int, setext: Bool)
    case thematicBreak
    /// An indented code block, or a fenced one with its info string.
    case code(info: ByteRange?)
    /// `condition` is the start condition 1–7 of section 4.6.
    case html(condition: Int)
    /// A table; `columns` counts its delimiter cells.
    case table(columns: Int)
    case tableRow(header: Bool)
    case tableCell(alignment: Alignment)
    /// What shows nothing of its own: template tags, attribute lists, container fences, ESM, math …
    case opaque(Opaque)
  }

  package struct List: Sendable, Equatable {
    /// The number of the first item; nil for a bullet list.
    package var start: Int?
    /// `-`, `+`, `*`, `.` or `)`.
    package var delimiter: UInt8
    /// Whether no blank line parts its items (section 5.3).
    package var isTight: Bool
  }

  package enum Alignment: UInt8, Sendable { case none, left, center, right }

  package enum Opaque: UInt8, Sendable {
    case template, attributeList, containerFence, math, esm, expression, jsx, comment
    case linkDefinition, shortcode, gridTable
  }

  /// Ends it at `offset`, with no descendant from `next` on.
  mutating func close(at offset: Int, before next: Int) {
    range = ByteRange(range.start, max(range.start, offset))
    end = Int32(next)
  }

  package init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
    end = 0
    lines = 0..<0
    inlines = 0..<0
  }
}

/// One line of a leaf's content as the source has it.
package struct ContentLine: Sendable, Equatable {
  /// Without the line end and without the prefixes of its containers.
  package var range: ByteRange
  /// Columns of a tab that a container cut through, as spaces before the content (section 2.2).
  package var padding: UInt8

  package init(range: ByteRange, padding: UInt8 = 0) {
    self.range = range
    self.padding = padding
  }
}
