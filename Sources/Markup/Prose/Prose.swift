package import SourceText

/// The visible text of a whole post in one buffer, cut into blocks, with the way back to the
/// source.
@usableFromInline
package struct Prose: Sendable {
  /// The decoded text of all blocks, in order, as UTF-8. What is shown but is not prose (code,
  /// URLs, template tags) stands in it as one U+FFFC; blocks are parted by two line feeds. Always
  /// well formed: ill-formed bytes of the source stand in it as U+FFFC too.
  package internal(set) var text: [UInt8] = []
  package internal(set) var blocks: [ProseBlock] = []
  package internal(set) var spans: [ProseSpan] = []
  package internal(set) var map = OffsetMap()
  /// Where the marks of all blocks stand, ascending: offsets in `text`.
  ///
  /// A mark is each character but the letters and digits of ASCII, line feeds and a space that
  /// stands alone; of two spaces the second is one. One byte in some thirty of an English text
  /// begins a mark, so a rule of punctuation that goes from mark to mark reads far less than the
  /// text.
  @usableFromInline package internal(set) var marks: [Int] = []

  package init() {}
}

/// A stretch of prose that reads as one: a paragraph, a heading, a table cell, an `alt` text.
@usableFromInline
package struct ProseBlock: Sendable, Equatable {
  package var kind: Kind
  /// The structures around it.
  package var containers: Containers
  /// In `Prose.text`, in bytes.
  package var text: ByteRange
  /// In `Prose.spans`.
  package var spans: Range<Int32>
  /// In `Prose.marks`.
  @usableFromInline package var marks: Range<Int32>
  /// In the source, from its first visible byte to its last.
  package var source: ByteRange
  /// Which characters its text holds; a rule that looks for others need not read it.
  package var content: ByteSet
  /// The value of the innermost `lang` attribute around it, in the source, if any.
  package var language: ByteRange?
  /// What its source must not lose when an edit writes to it.
  package var escaping: Escaping

  /// Settles what is known where it ends.
  mutating func close(text: ByteRange, spans: Range<Int32>, source: ByteRange) {
    self.text = text
    self.spans = spans
    self.source = source
  }

  package enum Kind: Sendable, Equatable {
    case paragraph
    case heading(level: Int)
    case listItem
    case tableHeader, tableCell
    /// Of a figure or table.
    case caption
    case alt
    /// A `title`, `description` or similar attribute.
    case title
    /// A value of the front matter; the index of its node in `FrontMatter.nodes`.
    case frontMatter(node: Int)
  }

  package struct Containers: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let quote = Containers(rawValue: 1)
    package static let list = Containers(rawValue: 2)
    package static let table = Containers(rawValue: 4)
    package static let footnote = Containers(rawValue: 8)
    /// A quote that quotes nobody: a note of the writer's own, as `NoteLabel` tells.
    package static let note = Containers(rawValue: 16)

    /// Whether it is in somebody else's words.
    package var isQuotation: Bool { contains(.quote) && !contains(.note) }

    /// Whether it is an item of a list, of footnotes or others.
    package var isItem: Bool { contains(.list) || contains(.footnote) }
  }

  /// The syntax that the text stands in, for whoever writes into it.
  package enum Escaping: Sendable, Equatable {
    case markdown, html, plain
    /// An attribute value inside `quote`, 0 for an unquoted one.
    case attribute(quote: UInt8)
    /// A scalar of the front matter; 0 for a plain one.
    case scalar(quote: UInt8)
  }
}

/// A part of a prose block that is marked up.
package struct ProseSpan: Sendable, Equatable {
  package var kind: Kind
  /// In `Prose.text`.
  package var text: ByteRange
  /// In the source, with its delimiters or tags.
  package var source: ByteRange
  /// For a link: its destination as written in the source; for `language`: the tag.
  package var value: ByteRange?

  package enum Kind: UInt8, Sendable {
    case link, strong, emphasis, strikethrough, code, quotation, language
    /// Text that is shown but opaque: a template tag, a formula, a bare URL, `<kbd>`.
    case opaque
  }

  package init(kind: Kind, text: ByteRange, source: ByteRange, value: ByteRange? = nil) {
    self.kind = kind
    self.text = text
    self.source = source
    self.value = value
  }
}
