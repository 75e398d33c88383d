import Linting
import SourceText
import TextAnalysis

/// A number and its unit written as one.
enum UnitSpace: BuiltinRule {
  static let info = RuleInfo(
    id: "Typography.UnitSpace", level: .suggestion,
    summary: "A number with its unit right behind it, such as 5km.",
    why: """
      The SI and most style guides set a space between a number and the symbol of its unit, one at
      which no line ends. Houses differ for computers' units. Single letters such as m and s are
      left alone, since they may mean something else.
      """,
    examples: [
      .flagged("It is ⟦5km⟧ from here.", fixed: "It is 5\\u{A0}km from here."),
      .flagged("It takes ⟦1.5GB⟧ of memory.", fixed: "It takes 1.5\\u{A0}GB of memory."),
      .flagged("After ⟦100ms⟧ it stops.", fixed: "After 100\\u{A0}ms it stops."),
      .accepted("It is 5 km from here, and 5\\u{A0}kg."),
      .accepted("A 3D film in 4K over 5G for 10m people."),
      .accepted("The x86 model iPhone12mm and a 10px line."),
      .accepted("The name 2kms says nothing."),
    ])

  static let check = Rule.Check.prose(trigger: ByteSet("0123456789"), find)

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for word in passage.words
    where word.traits.contains(.digit) && !word.traits.contains(.number) {
      guard let unit = unit(of: word.range, in: passage.text),
        !isPartOfName(word.range, in: passage)
      else { continue }
      let number = passage.string(ByteRange(word.range.start, unit.start))
      let sign = passage.string(unit)
      report.add(
        passage.source(of: word.range), "Put a space between “\(number)” and “\(sign)”.",
        fix: passage.fix("Add a space", .review, replacing: unit, with: "\u{A0}" + sign))
    }
  }

  /// The letters behind the digits of `range`, if they are a unit.
  private static func unit(of range: ByteRange, in text: ByteView) -> ByteRange? {
    let start = text.endOfRun(from: range.start, to: range.end) {
      $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    let unit = ByteRange(start, range.end)
    guard start > range.start, (2...3).contains(unit.count), units.contains(unit, in: text)
    else { return nil }
    return unit
  }

  private static let units = WordSet(
    """
    nm mm cm km mg kg ml mL cl ms ns Hz kHz MHz GHz kW MW kWh kV mA mAh KB kB MB GB TB PB KiB MiB \
    GiB TiB dB lux hPa kPa
    """)

  /// Whether a hyphen or another sign ties the word to a name.
  private static func isPartOfName(_ range: ByteRange, in passage: ProsePassage) -> Bool {
    let edges = [passage.character(before: range.start), passage.character(at: range.end)]
    return edges.contains { $0 == "-" || $0 == "_" || $0 == "/" }
  }
}
