import SourceText

extension Expression {
  func write(to archive: inout ArchiveWriter) {
    archive.write(pattern)
    archive.write(program == nil ? 0 : 1)
    program?.write(to: &archive)
  }

  init(from archive: inout ArchiveReader) {
    self.init(
      pattern: archive.string(),
      program: archive.flag() ? PatternProgram(from: &archive) : nil)
  }
}

extension PatternProgram {
  fileprivate func write(to archive: inout ArchiveWriter) {
    archive.write(groupCount)
    archive.write(each: sets) { archive, set in
      archive.write(set.foldsOthers ? 1 : 0)
      set.ascii.write(to: &archive)
      set.others.write(to: &archive)
    }
    archive.write(each: choices) { archive, choice in
      archive.write(each: choice.targets) { $0.write($1) }
    }
    archive.write(instructions.count)
    var rest = instructions[...]
    while let first = rest.first {
      if let literal = first.literal {
        // Most of a program is words: they are read letter by letter in no time.
        let run = rest.prefix { $0.literal?.isFolded == literal.isFolded }
        archive.write((literal.isFolded ? Instruction.Code.folded : .bytes).rawValue)
        archive.write(run.compactMap { $0.literal?.byte })
        rest = rest.dropFirst(run.count)
      } else {
        first.write(to: &archive)
        rest = rest.dropFirst()
      }
    }
  }

  fileprivate init(from archive: inout ArchiveReader) {
    let groupCount = archive.number()
    let sets = archive.values { archive in
      let foldsOthers = archive.flag()
      let ascii = ByteSet(from: &archive)
      return Members(
        ascii: ascii, others: ScalarSet(from: &archive), foldsOthers: foldsOthers)
    }
    let choices = archive.values { $0.values { $0.number() } }
    self.init(
      Self.instructions(from: &archive), sets: sets, choices: choices, groupCount: groupCount)
  }

  private static func instructions(from archive: inout ArchiveReader) -> [Instruction] {
    let count = archive.number()
    var instructions: [Instruction] = []
    instructions.reserveCapacity(min(count, archive.archive.count))
    while instructions.count < count, !archive.isAtEnd {
      switch Instruction.Code(rawValue: archive.number()) {
      case .bytes: for byte in archive.text().buffer { instructions.append(.byte(byte)) }
      case .folded: for byte in archive.text().buffer { instructions.append(.folded(byte)) }
      case let code: instructions.append(Instruction(code, from: &archive))
      }
    }
    return instructions
  }
}

extension PatternProgram.Instruction {
  fileprivate enum Code: Int {
    case accept, bytes, folded, scalar, any, anyButNewline, set, assert, jump, fork, lazyFork, save
    case ahead, notAhead, behind, notBehind, atomic, choose
  }

  /// What a byte of a word is; nil for all other instructions.
  fileprivate var literal: (byte: UInt8, isFolded: Bool)? {
    switch self {
    case .byte(let byte): (byte, false)
    case .folded(let byte): (byte, true)
    default: nil
    }
  }

  /// Writes one that is no literal.
  fileprivate func write(to archive: inout ArchiveWriter) {
    func write(_ code: Code, _ numbers: Int...) {
      archive.write(code.rawValue)
      for number in numbers { archive.write(number) }
    }
    switch self {
    case .accept: write(.accept)
    case .byte, .folded: break
    case .scalar(let scalar): write(.scalar, Int(scalar.value))
    case .any(let newlines): write(newlines ? .any : .anyButNewline)
    case .set(let number): write(.set, Int(number))
    case .assert(let assertion):
      write(.assert, Pattern.Assertion.allCases.firstIndex(of: assertion) ?? 0)
    case .jump(let target): write(.jump, Int(target))
    case .fork(let target): write(.fork, Int(target))
    case .lazyFork(let target): write(.lazyFork, Int(target))
    case .choose(let number): write(.choose, Int(number))
    case .save(let slot): write(.save, Int(slot))
    case .look(.ahead(let negative), let next): write(negative ? .notAhead : .ahead, Int(next))
    case .look(.behind(let negative, let lengths), let next):
      write(
        negative ? .notBehind : .behind, Int(next), Int(lengths.lowerBound), lengths.count - 1)
    case .look(.atomic, let next): write(.atomic, Int(next))
    }
  }

  /// Reads what stands behind the code of one that is no literal.
  fileprivate init(_ code: Code?, from archive: inout ArchiveReader) {
    switch code {
    case .accept, .bytes, .folded, nil: self = .accept
    case .scalar: self = .scalar(archive.scalar())
    case .any: self = .any(newlines: true)
    case .anyButNewline: self = .any(newlines: false)
    case .set: self = .set(archive.place())
    case .assert:
      let all = Pattern.Assertion.allCases
      self = .assert(all[min(archive.number(), all.count - 1)])
    case .jump: self = .jump(archive.place())
    case .fork: self = .fork(archive.place())
    case .lazyFork: self = .lazyFork(archive.place())
    case .choose: self = .choose(archive.place())
    case .save: self = .save(archive.place())
    case .ahead: self = .look(.ahead(negative: false), next: archive.place())
    case .notAhead: self = .look(.ahead(negative: true), next: archive.place())
    case .behind: self = Self.behind(negative: false, &archive)
    case .notBehind: self = Self.behind(negative: true, &archive)
    case .atomic: self = .look(.atomic, next: archive.place())
    }
  }

  private static func behind(negative: Bool, _ archive: inout ArchiveReader) -> Self {
    let next = archive.place()
    let least = UInt8(truncatingIfNeeded: archive.number())
    let most = least &+ UInt8(truncatingIfNeeded: archive.number())
    return .look(.behind(negative: negative, lengths: least...max(least, most)), next: next)
  }
}

extension ArchiveReader {
  fileprivate mutating func place() -> Int32 { Int32(truncatingIfNeeded: number()) }
}
