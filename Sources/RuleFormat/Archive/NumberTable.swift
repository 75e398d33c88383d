/// Numbers below 2²⁸ that are read where an archive holds them, so that a table of any size costs
/// nothing before it is used. Each takes four bytes of seven bits, the lowest first: any of them is
/// text.
struct NumberTable: Sendable {
  /// No number is as large.
  static let limit = 1 << 28

  private let words: ArchiveWords
  var count: Int { words.count }

  init(in text: ArchiveText, at start: Int, count: Int) {
    words = ArchiveWords(in: text, at: start, count: count)
  }

  init(_ numbers: [some BinaryInteger]) {
    let text = ArchiveText(count: numbers.count * 4) { bytes in
      let words = bytes.assumingMemoryBound(to: UInt32.self)
      for (index, number) in numbers.enumerated() {
        words[index] = Self.word(Int(truncatingIfNeeded: number)).littleEndian
      }
    }
    self.init(in: text, at: 0, count: numbers.count)
  }

  /// The four bytes of a number, the first of them the lowest.
  static func word(_ number: Int) -> UInt32 {
    let number = UInt32(truncatingIfNeeded: number)
    return number & 0x7F | number << 1 & 0x7F00 | number << 2 & 0x7F_0000
      | number << 3 & 0x7F00_0000
  }

  static let empty = NumberTable([Int]())

  /// The number at `index`, or 0 where there is none.
  @inline(__always)
  subscript(index: Int) -> Int {
    let word = words[index]
    let pairs = word & 0x007F_007F | word &>> 1 & 0x3F80_3F80
    return Int(pairs & 0x3FFF | pairs &>> 2 & 0x0FFF_C000)
  }
}
