package import Markup
package import SourceText
package import TextAnalysis

/// One prose block of a post, as a rule sees it. Lives no longer than the check it is handed to.
package struct ProsePassage {
  package let post: Post
  /// The index in `post.document.prose.blocks`.
  package let index: Int
  /// The text of all blocks; `block.text` says which part is this one's.
  package let text: ByteView
  package let block: ProseBlock
  /// The language of this block; nil where nothing tells.
  package let language: LanguageTag?

  /// Its part of `text`. Stored, since every rule asks for it and a computed one is a call across
  /// modules.
  package let range: ByteRange

  /// Whether a byte of 0x80 or above is in it.
  package var hasNonASCII: Bool { block.content.hasNonASCII }

  /// Its words, with ranges in `text`.
  package var words: ArraySlice<Word> { post.words[post.blockWords[index]] }

  fileprivate init(
    post: Post, index: Int, text: ByteView, block: ProseBlock, language: LanguageTag?
  ) {
    self.post = post
    self.index = index
    self.text = text
    self.block = block
    range = block.text
    self.language = language
  }

  /// Where its marks stand, as offsets in `text`.
  package var marks: ArraySlice<Int> {
    post.document.prose.marks[Int(block.marks.lowerBound)..<Int(block.marks.upperBound)]
  }

  /// Its spans, with ranges in `text`.
  package var spans: ArraySlice<ProseSpan> {
    post.document.prose.spans[Int(block.spans.lowerBound)..<Int(block.spans.upperBound)]
  }

  /// Its spans that begin at or after `offset`, in the order in which they begin.
  package func spans(from offset: Int) -> ArraySlice<ProseSpan> {
    let spans = spans
    return spans[spans.partitioningIndex { $0.text.start >= offset }...]
  }

  /// The source bytes that the text of `range` comes from.
  package func source(of range: ByteRange) -> ByteRange {
    post.document.prose.map.source(of: range)
  }
}

extension Post {
  /// A block of its prose as rules see it; `text` is that of all blocks.
  package func passage(ofBlock index: Int, in text: ByteView) -> ProsePassage {
    let block = document.prose.blocks[index]
    return ProsePassage(
      post: self, index: index, text: text, block: block, language: language(of: block))
  }
}
