import SourceText

extension PhraseIndex {
  func write(to archive: inout ArchiveWriter) {
    prefixes.write(to: &archive)
    terminals.write(to: &archive)
    sequels.write(to: &archive)
    archive.write(exactBytes)
    for filter in [singles, pairs, wholePairs, triples] { filter.write(to: &archive) }
    archive.write(longest)
    archive.write(hasNonASCII ? 1 : 0)
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      prefixes: PhrasePrefixes(from: &archive), terminals: PhraseTerminals(from: &archive),
      sequels: PhraseSequels(from: &archive), exactBytes: archive.bytes(),
      singles: TokenFilter(from: &archive), pairs: TokenFilter(from: &archive),
      wholePairs: TokenFilter(from: &archive), triples: TokenFilter(from: &archive),
      longest: archive.number(), hasNonASCII: archive.flag())
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
