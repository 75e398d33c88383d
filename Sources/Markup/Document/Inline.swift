package import SourceText

/// An inline of a leaf block (CommonMark 0.31, section 6).
package struct Inline: Sendable, Equatable {
  package var kind: Kind
  /// With its delimiters, in source bytes. A text never crosses a line end.
  package var range: ByteRange
  /// The index after its last descendant in `Document.inlines`.
  package var end: Int32

  package enum Kind: UInt8, Sendable {
    /// Source bytes that are shown as they are.
    case text
    /// A backslash and the character it escapes.
    case escape
    /// A character reference.
    case entity
    case softBreak, hardBreak
    /// Holds the texts and soft breaks of its content.
    case code
    case emphasis, strong, strikethrough
    case link, image, autolink
    /// An autolink of the GFM kind, without `<` and `>`.
    case bareLink
    case footnoteReference
    /// A tag, comment, declaration or instruction of HTML, or a tag of JSX.
    case html
    case taskMarker
    /// Template tags, math, expressions, attribute lists: shown, but not as prose.
    case opaque
  }

  /// The index in `Document.links` of a link's or image's target; -1 for others.
  package var link: Int32

  package init(kind: Kind, range: ByteRange, end: Int32 = 0, link: Int32 = -1) {
    self.kind = kind
    self.range = range
    self.end = end
    self.link = link
  }
}

/// The target of a link or image.
package struct Link: Sendable, Equatable {
  /// As written, with escapes and without `<` and `>`, in source bytes. For a reference it lies in
  /// the definition.
  package var destination: ByteRange
  /// Between its quotes, as written; nil where there is none.
  package var title: ByteRange?
  /// Whether it comes from a link reference definition elsewhere.
  package var isReference: Bool
  /// The leaf block whose lines hold `destination` and `title`.
  package var block: Int32

  package init(destination: ByteRange, title: ByteRange?, isReference: Bool, block: Int32) {
    self.destination = destination
    self.title = title
    self.isReference = isReference
    self.block = block
  }
}
