import ICUShims

/// A regular expression of ICU over UTF-16, whose work is counted in steps of the engine, so that
/// what it finds is the same on every machine.
///
/// An instance keeps the state of its last search: one thread at a time.
package final class RegularExpression {
  /// What the states of one search may take, in bytes. ICU's own limit is eight times that.
  private static let stackLimit: Int32 = 1_000_000

  private let handle: OpaquePointer
  private var text: UTF16Text?
  private var textVersion = 0

  /// A pattern that ICU refuses, with ICU's name for the reason.
  package struct SyntaxError: Error, Equatable {
    package let name: String
  }

  package enum Outcome: Equatable {
    /// UTF-16 offsets in the text.
    case match(Range<Int>)
    case none
    /// Its budget is spent or its stack full.
    case stopped
  }

  package init(_ pattern: String) throws(SyntaxError) {
    var error: UnsafePointer<CChar>?
    let units = Array(pattern.utf16)
    guard
      let handle = galley_regex_open(units, Int32(units.count), RegularExpression.stackLimit, &error)
    else {
      throw SyntaxError(name: error.map { String(cString: $0) } ?? "U_MEMORY_ALLOCATION_ERROR")
    }
    self.handle = handle
  }

  deinit { galley_regex_close(handle) }

  /// Sets what the searches from here on may spend together, in ticks of about 10,000 saved states
  /// of the engine (1 ms or less).
  package func allow(ticks: Int) { galley_regex_set_budget(handle, Int64(ticks)) }

  /// The next match at or after `start`, with the ends of `region` as ends of the text. All offsets
  /// count UTF-16 units.
  package func find(in text: UTF16Text, region: Range<Int>, from start: Int) -> Outcome {
    if self.text !== text || textVersion != text.version {
      galley_regex_set_text(handle, text.units, Int32(text.count))
      self.text = text
      textVersion = text.version
    }
    var first: Int32 = 0
    var last: Int32 = 0
    let found = galley_regex_find(
      handle, Int32(region.lowerBound), Int32(region.upperBound), Int32(start), &first, &last)
    guard found >= 0 else { return .stopped }
    return found == 1 ? .match(Int(first)..<Int(last)) : .none
  }

  /// The number of capturing groups.
  package var groupCount: Int { Int(galley_regex_group_count(handle)) }

  /// What a group took part with in the last match, in UTF-16 offsets.
  package func group(_ number: Int) -> Range<Int>? {
    var first: Int32 = 0
    var last: Int32 = 0
    guard galley_regex_group(handle, Int32(number), &first, &last) != 0 else { return nil }
    return Int(first)..<Int(last)
  }
}
