import Markup
import SourceText

/// Takes away fixes that would put words into another's mouth. The finding stays, without the fix.
enum FixGuard {
  static func run(on post: Post, _ report: inout Report) {
    var quotations: Quotations?
    report.removeFixes { fix in
      fix.edits.contains { edit in
        guard changesWords(edit, of: post.source) else { return false }
        let known = quotations ?? Quotations(in: post.document.prose)
        quotations = known
        return known.contain(edit.range.start)
      }
    }
  }

  private static func changesWords(_ edit: Edit, of source: SourceFile) -> Bool {
    let old = source.bytes.withBytes { $0.string(edit.range) }
    return letters(old) != letters(edit.replacement)
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
