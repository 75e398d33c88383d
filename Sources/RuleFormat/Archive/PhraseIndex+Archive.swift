import SourceText

extension PhraseIndex {
  func write(to archive: inout ArchiveWriter) {
    for prefixes in [singles, pairs, longer] { prefixes.write(to: &archive) }
    terminals.write(to: &archive)
    sequels.write(to: &archive)
    archive.write(exactBytes)
    for filter in [filters.singles, filters.pairs, filters.wholePairs, filters.triples] {
      filter.write(to: &archive)
    }
    archive.write(longest)
    archive.write(hasNonASCII ? 1 : 0)
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      singles: PhrasePrefixes(from: &archive), pairs: PhrasePrefixes(from: &archive),
      longer: PhrasePrefixes(from: &archive), terminals: PhraseTerminals(from: &archive),
      sequels: PhraseSequels(from: &archive), exactBytes: archive.bytes(),
      filters: PhraseFilters(
        singles: TokenFilter(from: &archive), pairs: TokenFilter(from: &archive),
        wholePairs: TokenFilter(from: &archive), triples: TokenFilter(from: &archive)),
      longest: archive.number(), hasNonASCII: archive.flag())
  }
}

extension LiteralGate.Literals {
  func write(to archive: inout ArchiveWriter) {
    archive.write(each: all) {
      $0.write($1.text)
      $0.write(each: $1.owners) { $0.write(Int($1)) }
      $0.write($1.rarest)
    }
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      placed: archive.values { archive in
        LiteralGate.Literal(
          text: archive.bytes(), owners: archive.values { Int32($0.number()) },
          rarest: archive.number())
      })
  }
}
