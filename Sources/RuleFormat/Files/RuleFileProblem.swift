package import SourceText

/// A mistake in a rule file.
package struct RuleFileProblem: Error, Sendable, Equatable {
  package let path: String
  /// In the bytes of the file.
  package let range: ByteRange
  /// A sentence that says what is wrong and what to do.
  package let message: String

  package init(path: String, range: ByteRange, message: String) {
    self.path = path
    self.range = range
    self.message = message
  }
}
