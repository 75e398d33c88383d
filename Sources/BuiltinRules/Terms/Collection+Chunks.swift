extension Collection {
  /// The runs of neighbours for which `key` is the same.
  func chunked<Key: Equatable>(on key: (Element) -> Key) -> [SubSequence] {
    var chunks: [SubSequence] = []
    var rest = self[...]
    while let first = rest.first {
      let value = key(first)
      let chunk = rest.prefix { key($0) == value }
      chunks.append(chunk)
      rest = rest[chunk.endIndex...]
    }
    return chunks
  }
}
