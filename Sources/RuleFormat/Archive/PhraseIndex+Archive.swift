import SourceText

extension PhraseIndex {
  func write(to archive: inout ArchiveWriter) {
    words.write(to: &archive)
    trie.write(to: &archive)
    archive.write(exactBytes)
    sequels.write(to: &archive)
    archive.write(roots)
    archive.write(rootMarks)
    eager.write(to: &archive)
    for filter in [pairs, eagerPairs, triples] { filter.write(to: &archive) }
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      words: WordTable(from: &archive), trie: PhraseTrie(from: &archive),
      exactBytes: archive.bytes(), sequels: PhraseSequels(from: &archive), roots: archive.table(),
      rootMarks: archive.table(),
      eager: TokenFilter(from: &archive), pairs: TokenFilter(from: &archive),
      eagerPairs: TokenFilter(from: &archive), triples: TokenFilter(from: &archive))
  }
}

extension LiteralGate.Literals {
  func write(to archive: inout ArchiveWriter) {
    archive.write(each: all) {
      $0.write($1.text)
      $0.write(Int($1.owner))
      $0.write($1.rarest)
    }
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      placed: archive.values { archive in
        LiteralGate.Literal(
          text: archive.bytes(), owner: Int32(archive.number()), rarest: archive.number())
      })
  }
}
