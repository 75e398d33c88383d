import Markup
import SourceText

/// Takes away fixes that would put words into another's mouth. The finding stays, without the fix.
enum FixGuard {
  static func run(on post: Post, _ report: inout Report) {
    // Most fixes change spaces and marks alone, and need no look at the whole post.
    let changesWords = report.diagnostics.contains { finding in
      finding.fix?.edits.contains { mayChangeWords($0, of: post.source) } ?? false
    }
    guard changesWords else { return }
    var quotations = Quotations(in: post.document.prose)
    report.removeFixes { fix in fix.edits.contains { quotations.areChanged(by: $0) } }
  }

  private static func mayChangeWords(_ edit: Edit, of source: SourceFile) -> Bool {
    let old = source.bytes.prefix(edit.range.end).dropFirst(edit.range.start)
    return !old.lazy.filter(isOfWord).elementsEqual(edit.replacement.utf8.lazy.filter(isOfWord))
  }

  /// A letter or figure, or a byte of one beyond ASCII.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIIAlphanumeric
  }
}
