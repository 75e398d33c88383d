import SourceText

extension PhraseIndex {
  func write(to archive: inout ArchiveWriter) {
    words.write(to: &archive)
    trie.write(to: &archive)
    archive.write(exactBytes)
    archive.write(roots)
    archive.write(rootMarks)
    eager.write(to: &archive)
    pairs.write(to: &archive)
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      words: WordTable(from: &archive), trie: PhraseTrie(from: &archive),
      exactBytes: archive.bytes(), roots: archive.table(), rootMarks: archive.table(),
      eager: TokenFilter(from: &archive), pairs: TokenFilter(from: &archive))
  }
}

extension LiteralGate {
  func write(to archive: inout ArchiveWriter) {
    archive.write(each: entries) {
      $0.write($1.literal)
      $0.write(Int($1.owner))
    }
  }

  init(from archive: inout ArchiveReader) {
    self.init()
    for _ in 0..<archive.number() { add([archive.bytes()], owner: archive.number()) }
  }
}
