import SourceText

extension PatternSet {
  func write(to archive: inout ArchiveWriter) {
    index.write(to: &archive)
    literals.write(to: &archive)
    archive.write(targets)
    archive.write(each: gated) { $1.write(to: &$0) }
    archive.write(each: lists) { archive, list in
      archive.write(each: list.searched) { $1.write(to: &$0) }
    }
    archive.write(parts: 0..<expressions.count) { expressions[$1].write(to: &$0) }
    archive.write(each: runs) { $1.write(to: &$0) }
  }

  convenience init(from archive: inout ArchiveReader) {
    self.init(
      index: PhraseIndex(from: &archive), literals: LiteralGate.Literals(from: &archive),
      targets: archive.table(),
      gated: archive.values { Gated(from: &$0) },
      lists: archive.values { archive in
        List(searched: archive.values { Searched(from: &$0) })
      },
      expressions: Self.expressions(from: &archive),
      runs: archive.values { CharacterRuns(from: &$0) })
  }

  private static func expressions(
    from archive: inout ArchiveReader
  ) -> OnDemandArray<Expression> {
    let parts = archive.parts()
    return OnDemandArray(count: parts.count) { number in
      var reader = parts.reader(of: number)
      return Expression(from: &reader)
    }
  }
}

extension PatternSet.Gated {
  /// As a list plus one and a place there, or as 0, an expression and its list.
  fileprivate func write(to archive: inout ArchiveWriter) {
    switch self {
    case .searched(let list, let place):
      archive.write(Int(list) + 1)
      archive.write(Int(place))
    case .expression(let number, let list):
      archive.write(0)
      archive.write(Int(number))
      archive.write(Int(list))
    }
  }

  fileprivate init(from archive: inout ArchiveReader) {
    let list = Int32(archive.number()) - 1
    let number = Int32(archive.number())
    self =
      list < 0
      ? .expression(number, list: Int32(archive.number()))
      : .searched(list: list, place: number)
  }
}

extension PatternSet.Searched {
  fileprivate func write(to archive: inout ArchiveWriter) {
    switch seeker {
    case .expression(let number): archive.write(Int(number) << 1)
    case .runs(let number): archive.write(Int(number) << 1 | 1)
    }
    archive.write(Int(rank))
    archive.write(isGated ? 1 : 0)
    archive.write(each: needs.sets) { $1.write(to: &$0) }
    archive.write(each: needs.pairs) { $1.write(to: &$0) }
  }

  fileprivate init(from archive: inout ArchiveReader) {
    let number = archive.number()
    self.init(
      seeker: number & 1 == 0 ? .expression(Int32(number >> 1)) : .runs(Int32(number >> 1)),
      rank: Int32(archive.number()), isGated: archive.flag(),
      needs: RequiredBytes(
        sets: archive.values { ByteSet(from: &$0) },
        pairs: archive.values { ByteSet(from: &$0) }))
  }
}

extension ByteSet {
  func write(to archive: inout ArchiveWriter) {
    archive.writeFixed(ascii.low)
    archive.writeFixed(ascii.high)
    archive.write(hasNonASCII ? 1 : 0)
  }

  init(from archive: inout ArchiveReader) {
    let low = archive.fixed()
    let high = archive.fixed()
    self.init(ascii: (low, high), hasNonASCII: archive.flag())
  }
}

extension CharacterRuns {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write((isSingle ? 1 : 0) | (isWord ? 2 : 0))
    set.write(to: &archive)
  }

  fileprivate convenience init(from archive: inout ArchiveReader) {
    let flags = archive.number()
    self.init(
      ScalarSet(from: &archive), isSingle: flags & 1 != 0, isWord: flags & 2 != 0)
  }
}

/// Properties and subtracted sets are not stored: no run and no program has them.
extension ScalarSet {
  func write(to archive: inout ArchiveWriter) {
    archive.write(isNegated ? 1 : 0)
    archive.write(each: items) { archive, item in
      switch item {
      case .range(let first, let last):
        archive.write(6)
        archive.write(Int(first.value))
        archive.write(Int(last.value))
      case .word(let negated): archive.write(negated ? 1 : 0)
      case .digit(let negated): archive.write(negated ? 3 : 2)
      case .space(let negated): archive.write(negated ? 5 : 4)
      case .property: archive.write(0)
      }
    }
  }

  init(from archive: inout ArchiveReader) {
    let isNegated = archive.flag()
    let items = archive.values { archive -> ScalarSet.Item in
      let form = archive.number()
      switch form {
      case 0, 1: return .word(negated: form == 1)
      case 2, 3: return .digit(negated: form == 3)
      case 4, 5: return .space(negated: form == 5)
      default: return .range(archive.scalar(), archive.scalar())
      }
    }
    self.init(isNegated: isNegated, items: items)
  }
}

extension ArchiveReader {
  mutating func scalar() -> Unicode.Scalar {
    Unicode.Scalar(UInt32(truncatingIfNeeded: number())) ?? "\u{FFFD}"
  }
}
