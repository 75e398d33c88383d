import SourceText

extension PhraseIndex {
  func write(to archive: inout ArchiveWriter) {
    words.write(to: &archive)
    trie.write(to: &archive)
    archive.write(exactBytes)
    archive.write(roots)
    archive.write(rootMarks)
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      words: WordTable(from: &archive), trie: PhraseTrie(from: &archive),
      exactBytes: archive.bytes(), roots: archive.table(), rootMarks: archive.table())
  }
}

extension WordTable {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(count)
    for number in 0..<count { archive.write(word(number)) }
  }

  fileprivate init(from archive: inout ArchiveReader) {
    self.init()
    let count = archive.number()
    reserveCapacity(count)
    for _ in 0..<count { append(archive.text().buffer) }
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
