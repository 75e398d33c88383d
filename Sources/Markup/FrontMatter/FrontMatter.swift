package import SourceText

/// The metadata at the head of a post, as a tree whose every part knows its source bytes.
package struct FrontMatter: Sendable, Equatable {
  package let format: Format
  /// With both fences and the line end of the second, in source bytes.
  package let range: ByteRange
  /// Between the fences.
  package let content: ByteRange
  /// In pre-order; the first is the root, a mapping unless the front matter is broken or empty.
  package let nodes: [Node]
  /// What is wrong with it, in source order. The body is parsed all the same.
  package let problems: [Problem]
  /// The comments in it, where directives stand.
  package let comments: [ByteRange]

  package enum Format: String, Sendable { case yaml, toml, json }

  package struct Node: Sendable, Equatable {
    package var kind: Kind
    /// Its key in the mapping around it, in source bytes with any quotes; nil in a sequence.
    package var key: ByteRange?
    /// The key, decoded; empty in a sequence.
    package var name: String
    /// The value in source bytes, with its quotes or block indicator.
    package var value: ByteRange
    /// The index after its last descendant.
    package var end: Int

    package init(kind: Kind, key: ByteRange?, name: String, value: ByteRange, end: Int) {
      self.kind = kind
      self.key = key
      self.name = name
      self.value = value
      self.end = end
    }
  }

  package enum Kind: Sendable, Equatable {
    case mapping, sequence
    case string(Scalar)
    /// Everything YAML 1.2 (core schema), TOML or JSON gives another type, as written.
    case integer, float, boolean, date
    case null
    /// An alias, a tag or another thing we show but do not read.
    case other
  }

  /// The text of a string, piece by piece with where it comes from.
  package struct Scalar: Sendable, Equatable {
    package var style: Style
    /// In source order; texts joined give the decoded value.
    package var pieces: [Piece]

    package init(style: Style, pieces: [Piece]) {
      self.style = style
      self.pieces = pieces
    }
  }

  package enum Style: UInt8, Sendable { case plain, single, double, literal, folded, multiline }

  package struct Piece: Sendable, Equatable {
    package var source: ByteRange
    /// What it decodes to; nil where the source bytes stand for themselves.
    package var text: String?

    package init(source: ByteRange, text: String? = nil) {
      self.source = source
      self.text = text
    }
  }

  package struct Problem: Sendable, Equatable {
    package var kind: ProblemKind
    package var range: ByteRange
    /// A sentence that says what is wrong and what to do.
    package var message: String

    package init(kind: ProblemKind, range: ByteRange, message: String) {
      self.kind = kind
      self.range = range
      self.message = message
    }
  }

  package enum ProblemKind: String, Sendable {
    case unclosedFence, tabIndentation, badIndentation, unquotedColon, missingSpace, duplicateKey
    case unclosedQuote, unclosedBracket, badEscape, badValue, unexpected, tooDeep
  }

  package init(
    format: Format, range: ByteRange, content: ByteRange, nodes: [Node], problems: [Problem],
    comments: [ByteRange]
  ) {
    self.format = format
    self.range = range
    self.content = content
    self.nodes = nodes
    self.problems = problems
    self.comments = comments
  }
}
