import Linting
import Markup
import SourceText

/// Turns the replacements of a match into a fix, where one can be written without harm.
struct FixWriter {
  let rule: DeclaredRule
  let post: Post
  /// The block of the match; nil for the bytes of the file.
  let block: Int?

  /// A fix with the first replacement, and the others as alternatives.
  func fix(_ match: ByteRange, _ replacements: [String]) -> (fix: Fix?, alternatives: [String]) {
    guard let first = replacements.first, let safety = rule.fixSafety, let block,
      canWrite(match, in: block),
      replacements.allSatisfy({ isPlain($0, inPlaceOf: match) })
    else { return (nil, []) }
    let title = first.isEmpty ? "Remove it" : "Replace by “\(first)”"
    let edit = Edit(post.document.prose.map.source(of: match), first)
    return (
      Fix(title: title, safety: replacements.count > 1 ? .review : safety, edits: [edit]),
      Array(replacements.dropFirst())
    )
  }

  /// Whether the match stands in the source as it is, outside of quotations and of parts that are
  /// no prose.
  private func canWrite(_ match: ByteRange, in block: Int) -> Bool {
    let prose = post.document.prose
    let whole = prose.blocks[block]
    guard prose.map.isVerbatim(match), !whole.containers.isQuotation,
      rule.dialect != .vale || !isInTemplateTag(prose.map.source(of: match).start)
    else { return false }
    return !prose.spans[Int(whole.spans.lowerBound)..<Int(whole.spans.upperBound)].contains {
      ($0.kind == .quotation || $0.kind == .opaque || $0.kind == .code) && $0.text.overlaps(match)
    }
  }

  /// How far the start of a tag is looked for, in bytes.
  private static let tagReach = 4_096

  /// Whether a template tag is open at a place of the source. Vale takes such tags for text, so
  /// rules for it find what stands in them.
  private func isInTemplateTag(_ offset: Int) -> Bool {
    post.source.bytes.withBytes { bytes in
      var index = offset - 1
      while index > 0, index > offset - Self.tagReach {
        switch (bytes[index - 1], bytes[index]) {
        case (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "{"), UInt8(ascii: "%")):
          return true
        case (UInt8(ascii: "}"), UInt8(ascii: "}")), (UInt8(ascii: "%"), UInt8(ascii: "}")):
          return false
        default: index -= 1
        }
      }
      return false
    }
  }

  /// Whether a replacement means in every syntax what it says: letters, digits, and the marks that
  /// begin no markup and end no attribute. A straight apostrophe may stay where one was: it does
  /// not end the value there.
  private func isPlain(_ replacement: String, inPlaceOf match: ByteRange) -> Bool {
    replacement.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || " ,.-–—’/".unicodeScalars.contains($0) || $0 == "'" && hasApostrophe(match)
    }
  }

  private func hasApostrophe(_ match: ByteRange) -> Bool {
    post.document.prose.text[match.start..<match.end].contains(UInt8(ascii: "'"))
  }
}
