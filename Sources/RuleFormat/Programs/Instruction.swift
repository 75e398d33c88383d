/// One step of a program: what it does and a number to do it with, in four bytes.
///
/// Each byte has seven bits, so that a program is text and an archive can hold it as it is. The
/// first is the code; the number stands in the others, its lowest bits first.
struct Instruction: Sendable, Equatable {
  enum Code: UInt8 {
    /// The end of the whole, or of what is looked around for.
    case accept
    /// ASCII, as it stands.
    case byte
    /// A small letter of ASCII, in either case.
    case folded
    /// Beyond ASCII, as it stands.
    case scalar
    case any, anyButNewline
    /// A member of a set, by its number.
    case set
    /// What must hold here: the raw value of a `Pattern.Assertion`.
    case assert
    /// As many members of a set as there are, and where what follows fails fewer.
    case loop
    case jump
    /// Goes on behind it; where that leads nowhere, at the place it names.
    case fork
    /// The other way round.
    case lazyFork
    /// Goes to the first of several places, and where that leads nowhere to the next; by the number
    /// of the choice.
    case choose
    /// Notes the place: the start of group n in slot 2n − 2, its end in the next.
    case save
    /// Asks for what stands behind it up to `accept`, and goes on at the place it names.
    case ahead, notAhead
    /// The same for what ends here: its instructions read the text backward.
    case behind, notBehind
    /// No look, but a part that is never matched in another way: the text goes on behind it.
    case atomic

    @inline(__always) static var last: Code { .atomic }
  }

  let word: UInt32

  init(word: UInt32) { self.word = word }

  /// - Parameter operand: Below 2²¹.
  init(_ code: Code, _ operand: Int = 0) {
    let number = UInt32(truncatingIfNeeded: operand)
    word =
      UInt32(code.rawValue) | (number & 0x7F) << 8 | (number & 0x3F80) << 9
      | (number & 0x1F_C000) << 10
  }

  init(_ code: Code, _ scalar: Unicode.Scalar) { self.init(code, Int(scalar.value)) }

  @inline(__always)
  var code: Code {
    let number = UInt8(truncatingIfNeeded: word)
    // `init(rawValue:)` is a call, and this is asked a dozen times for a word.
    return number <= Code.last.rawValue ? unsafeBitCast(number, to: Code.self) : .accept
  }

  @inline(__always)
  var operand: Int {
    Int(word &>> 8 & 0x7F | word &>> 9 & 0x3F80 | word &>> 10 & 0x1F_C000)
  }

  /// The operand of a literal.
  var byte: UInt8 { UInt8(truncatingIfNeeded: word &>> 8) }

  /// Whether it asks for the edge of a word.
  var isWordBoundary: Bool {
    code == .assert && operand == Pattern.Assertion.wordBoundary.rawValue
  }
}

/// The instructions of a program, read where an archive holds them.
struct InstructionTable: Sendable {
  private let words: ArchiveWords
  var count: Int { words.count }

  /// Empty where the archive does not hold as many.
  init(in text: ArchiveText, at start: Int, count: Int) {
    words = ArchiveWords(in: text, at: start, count: count)
  }

  init(_ instructions: [Instruction]) {
    let words = instructions.map { $0.word.littleEndian }
    let bytes = words.withUnsafeBytes { Array($0) }
    self.init(in: ArchiveText(copying: bytes), at: 0, count: instructions.count)
  }

  /// The instruction at `index`, or `accept`, whose code is 0, where there is none.
  @inline(__always)
  subscript(index: Int) -> Instruction { Instruction(word: words[index]) }

  /// The instructions as text.
  func write(to archive: inout ArchiveWriter) {
    archive.write(count)
    archive.writeRaw(words.bytes)
  }
}
