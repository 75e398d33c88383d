import SourceText

/// What is wrong with a document, sentence by sentence; a test expects none.
struct Violations {
  private(set) var sentences: [String] = []

  mutating func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { sentences.append(sentence()) }
  }
}
