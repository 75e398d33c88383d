import Lexicon
import Linting
import ShippedLexicon
import SourceText

/// A word of a post that the lexicon does not have and nothing explains.
struct UnknownWord {
  let passage: ProsePassage
  let range: ByteRange
  /// As written.
  let form: String

  /// The word of a sighting, which the lexicon does not have or which few know. Nil where something
  /// beside it says that it is right.
  init?(_ sighting: WordSighting, in post: SightedPost) {
    self.init(post.range(of: sighting), in: post.passage(of: sighting))
  }

  /// A word that no list has. Nil for one that its markup, a comment or the house knows, and for a
  /// part of a name, an address or code.
  init?(_ range: ByteRange, in passage: ProsePassage) {
    self.passage = passage
    self.range = range
    form = passage.string(range)
    guard form.utf8.count > 2, passage.standsAlone(range), !passage.isMarkedForeign(range),
      !passage.isConfirmed(range), !passage.post.acceptedWords.contains(form),
      !Self.isIgnored(range, passage)
    else { return nil }
  }

  /// Whether a comment for codespell stands on the line.
  private static func isIgnored(_ range: ByteRange, _ passage: ProsePassage) -> Bool {
    let source = passage.source(of: range)
    return passage.post.source.bytes.withBytes { bytes in
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: source.end, to: bytes.count)
      return bytes.firstRange(of: "codespell:ignore", from: source.end, to: end) != nil
    }
  }
}
