package import Linting
import SourceText

/// Rules in the form in which they are stored in the program: what they look for is compiled, and
/// each rule itself is a tree of its keys that is not looked at before it is needed.
package struct RuleArchive: Sendable {
  private let storage: Storage

  private enum Storage: Sendable {
    case literal(StaticString)
    case text([UInt8])
  }

  /// What a program holds as a string literal.
  package init(_ literal: StaticString) { storage = .literal(literal) }

  /// Such a text that has just been made.
  package init(text: [UInt8]) { storage = .text(text) }

  /// Reads from a position on.
  func read<Value>(from position: Int = 0, _ body: (inout ArchiveReader) -> Value) -> Value {
    switch storage {
    case .literal(let literal):
      return literal.withUTF8Buffer {
        var reader = ArchiveReader(ByteView($0), at: position)
        return body(&reader)
      }
    case .text(let bytes):
      return bytes.withBytes {
        var reader = ArchiveReader($0, at: position)
        return body(&reader)
      }
    }
  }
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
