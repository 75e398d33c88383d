/// Writes numbers and texts one after another as valid UTF-8, since that is what a string literal
/// of a program can hold, and the compiler takes megabytes of it in no time.
struct ArchiveWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number, 0 or more, as digits of base 32, the lowest first. They are the characters
  /// from `0`; those from `P` say that another follows.
  mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 32 {
      bytes.append(0x50 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(rest))
  }

  /// Writes a number below `NumberTable.limit` as it stands in a table.
  mutating func writeFixed(_ number: Int) {
    withUnsafeBytes(of: NumberTable.word(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes 64 bits, seven in a byte, the lowest first.
  mutating func writeFixed(_ bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 7) { bytes.append(UInt8(bits >> shift & 0x7F)) }
  }

  mutating func write(_ table: NumberTable) {
    write(table.count)
    for index in 0..<table.count { writeFixed(table[index]) }
  }

  /// Writes bytes that are valid UTF-8 and whose reader knows how many they are.
  mutating func writeRaw(_ bytes: some Collection<UInt8>) { self.bytes += bytes }

  /// Writes a text, whose bytes must be valid UTF-8, behind its length.
  mutating func write(_ text: some Collection<UInt8>) {
    write(text.count)
    bytes += text
  }

  mutating func write(_ text: String) { write(text.utf8) }

  /// Writes values of which each may be read on its own, at any time: where they begin, then all
  /// of them. What is never asked for is never looked at, not even to pass it over.
  mutating func write<Values: Collection>(
    parts values: Values, _ body: (inout ArchiveWriter, Values.Element) -> Void
  ) {
    var parts = ArchiveWriter()
    var starts: [Int] = []
    for value in values {
      starts.append(parts.bytes.count)
      body(&parts, value)
    }
    write(NumberTable(starts))
    write(parts.bytes)
  }

  /// Writes how many values there are, then each of them.
  mutating func write<Values: Collection>(
    each values: Values, _ body: (inout ArchiveWriter, Values.Element) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}
