import Markup
import SourceText

/// One round of fixes: takes those that go together and leave the outline of the post as it is.
struct FixRound {
  private let source: SourceFile
  private let markup: MarkupKind
  private let keepsText: Bool
  private let outline: Outline
  private(set) var edits: EditSet
  /// How many fixes were taken.
  private(set) var count = 0

  /// - Parameter keepsText: Whether only comments may change.
  init(_ source: SourceFile, markup: MarkupKind, keepsText: Bool) {
    self.source = source
    self.markup = markup
    self.keepsText = keepsText
    outline = Outline(of: Document.parse(source, markup: markup), keepsText: keepsText)
    edits = EditSet(byteCount: source.bytes.count)
  }

  /// The post with the fixes that were taken.
  var result: SourceFile {
    SourceFile(path: source.path, bytes: edits.apply(to: source.bytes))
  }

  /// Takes as many of `fixes` as it can, the first of those that conflict.
  ///
  /// Where all together would change the outline they are tried by halves, `trials` times at most.
  mutating func take(_ fixes: [Fix], trials: inout Int) {
    var pending = fixes.isEmpty ? [] : [fixes[...]]
    while let part = pending.popLast() {
      if take(part) { continue }
      guard part.count > 1, trials > 0 else { continue }
      trials -= 1
      let middle = part.startIndex + part.count / 2
      pending += [part[middle...], part[..<middle]]
    }
  }

  /// Takes all of `fixes` that do not conflict; none where that would change the outline.
  private mutating func take(_ fixes: ArraySlice<Fix>) -> Bool {
    var next = self
    for fix in fixes where next.edits.insert(fix.edits) { next.count += 1 }
    let document = Document.parse(next.result, markup: markup)
    guard Outline(of: document, keepsText: keepsText) == outline else { return false }
    self = next
    return true
  }
}
