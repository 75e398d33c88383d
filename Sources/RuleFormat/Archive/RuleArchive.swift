package import Linting

/// Rules in the form in which they are stored in the program: what they look for is compiled, and
/// each rule itself is a tree of its keys that is not looked at before it is needed.
package struct RuleArchive: Sendable {
  private let text: ArchiveText

  /// What a program holds as a string literal.
  package init(_ literal: StaticString) { text = ArchiveText(literal) }

  /// Such a text that has just been made.
  package init(text: [UInt8]) { self.text = ArchiveText(copying: text) }

  func reader() -> ArchiveReader { ArchiveReader(text) }
}

/// A rule file that is to be stored.
package struct RuleSource: Sendable {
  package let id: RuleID
  package let path: String
  package let bytes: [UInt8]

  package init(id: RuleID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }
}
