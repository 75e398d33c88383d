import SourceText

/// Lines inside quotes and brackets, which may in truth be keys.
extension YAMLScanner {
  /// Whether a key and its colon stand at `index`, in all likelihood: also where the grammar says
  /// that the line belongs to a scalar begun above.
  func looksLikeKey(at index: Int) -> Bool {
    FrontMatter.colonOfKey(in: bytes, at: index).map { isBlankOrEnd($0 + 1) } ?? false
  }

  /// Remembers the line at `index` if it looks like a key of the root inside quotes or brackets.
  mutating func inspectLine(at index: Int) {
    if suspectLine == nil, looksLikeKey(at: index + rootIndent) { suspectLine = index }
  }
}
