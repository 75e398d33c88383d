import SourceText

extension Expression {
  func write(to archive: inout ArchiveWriter) {
    archive.write(pattern)
    archive.write(program == nil ? 0 : 1)
    program?.write(to: &archive)
  }

  convenience init(from archive: inout ArchiveReader) {
    self.init(
      pattern: archive.string(),
      program: archive.flag() ? PatternProgram(from: &archive) : nil)
  }
}

extension PatternProgram {
  fileprivate func write(to archive: inout ArchiveWriter) {
    instructions.write(to: &archive)
    archive.write(each: sets) { archive, set in
      archive.write(set.foldsOthers ? 1 : 0)
      set.ascii.write(to: &archive)
      set.others.write(to: &archive)
    }
    archive.write(choices.starts)
    archive.write(choices.places)
    archive.write(groupCount)
    archive.write(first == nil ? 0 : 1)
    first?.write(to: &archive)
  }

  fileprivate convenience init(from archive: inout ArchiveReader) {
    self.init(
      instructions: archive.instructions(),
      sets: archive.values { archive in
        let foldsOthers = archive.flag()
        let ascii = ByteSet(from: &archive)
        return Members(
          ascii: ascii, others: ScalarSet(from: &archive), foldsOthers: foldsOthers)
      },
      choices: ChoiceTable(starts: archive.table(), places: archive.table()),
      groupCount: archive.number(),
      first: archive.flag() ? ByteSet(from: &archive) : nil)
  }
}
