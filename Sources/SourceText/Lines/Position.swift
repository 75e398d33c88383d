/// A place in a text as people and tools name it. All but `offset` count from 1.
package struct Position: Hashable, Sendable {
  /// In bytes from the start of the file, from 0, a byte order mark included.
  package let offset: Int
  package let line: Int
  /// In code points. Each maximal subpart of ill-formed bytes counts as one, the same as the U+FFFD
  /// a decoder shows for it; a byte order mark counts as none, since no editor shows it.
  package let column: Int
  /// In UTF-16 code units, with the same rules.
  package let utf16Column: Int
  /// In bytes of the line, a byte order mark included.
  package let byteColumn: Int

  package init(offset: Int, line: Int, column: Int, utf16Column: Int, byteColumn: Int) {
    self.offset = offset
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
    self.byteColumn = byteColumn
  }
}
