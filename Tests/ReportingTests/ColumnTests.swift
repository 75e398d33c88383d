import Reporting
import Testing

/// One line with an emoji and its skin tone, a combining accent, a tab, a wide character and a CRLF
/// behind it, after a byte order mark: every unit of columns differs.
@Suite struct ColumnTests {
  /// The places of `Samples.columns`, counted from 1, ends exclusive.
  private struct Row {
    let message: String
    let line: Int
    let codePoints: Range<Int>
    let bytes: Range<Int>
  }

  private static let rows = [
    Row(message: "After a byte order mark.", line: 1, codePoints: 1..<6, bytes: 4..<9),
    Row(message: "An emoji with a skin tone.", line: 2, codePoints: 1..<3, bytes: 1..<9),
    Row(message: "A combining accent and its letter.", line: 2, codePoints: 7..<9, bytes: 13..<16),
    Row(message: "A combining accent alone.", line: 2, codePoints: 8..<9, bytes: 14..<16),
    Row(message: "A tab.", line: 2, codePoints: 9..<10, bytes: 16..<17),
    Row(message: "A wide character.", line: 2, codePoints: 11..<12, bytes: 20..<23),
    Row(message: "A repeated word.", line: 2, codePoints: 13..<20, bytes: 24..<31),
    Row(message: "A space before a full stop.", line: 2, codePoints: 26..<28, bytes: 39..<41),
    Row(
      message: "The file does not end its line.", line: 4, codePoints: 11..<11, bytes: 11..<11),
  ]

  /// Readers of rdjson count bytes; all others are given code points.
  @Test(arguments: Format.allCases)
  func columnsAreInTheUnitOfTheReaders(_ format: Format) throws {
    let places = try FindingPlace.all(in: rendered([Samples.columns], as: format), as: format)
    #expect(places.count == Self.rows.count)
    for (place, row) in zip(places, Self.rows) {
      let columns = [.rdjson, .rdjsonl].contains(format) ? row.bytes : row.codePoints
      #expect(place.message == row.message)
      #expect(place.line == row.line && place.column == columns.lowerBound, "\(place)")
      if let end = place.end {
        #expect(end == .init(line: row.line, column: columns.upperBound), "\(place)")
      }
    }
  }
}
