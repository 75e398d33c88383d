/// Which elements hold no prose, in place of what HTML says; what Markdown writes counts as the
/// elements it becomes. Names are in lower case.
package struct ElementReading: Sendable, Equatable {
  /// Neither they nor what is in them is read.
  package var skipped: Set<String>
  /// What is in them is read as a row of `*`, one for each character.
  package var masked: Set<String>
  /// Elements of these classes: a block is skipped, what stands in a line is masked.
  package var classes: Set<String>

  package init(skipped: Set<String>, masked: Set<String>, classes: Set<String>) {
    self.skipped = skipped
    self.masked = masked
    self.classes = classes
  }

  /// What an element means where HTML means `element`. Scripts and styles are never read.
  func element(_ element: HTMLElement, named name: String) -> HTMLElement {
    let role: HTMLElement.Role =
      if skipped.contains(name) {
        element.role.isBlock ? .opaqueBlock : .hidden
      } else if masked.contains(name) {
        element.role.isBlock ? .opaqueBlock : .code
      } else if Self.readable.contains(name) {
        element.role.isBlock ? .flow : .transparent
      } else {
        element.role
      }
    return HTMLElement(role: role, traits: element.traits, identity: element.identity)
  }

  /// Elements whose text is code or the like, and prose where nobody says otherwise.
  private static let readable: Set = ["code", "kbd", "samp", "tt", "var", "pre", "noscript"]

  /// Whether one of the classes, parted by white space, is among those it names.
  func namesClass(of value: String) -> Bool {
    value.split(whereSeparator: \.isWhitespace).contains { classes.contains(String($0)) }
  }
}
