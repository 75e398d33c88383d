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
      let handle = galley_regex_open(
        units, Int32(units.count), RegularExpression.stackLimit, &error)
    else {
      throw SyntaxError(name: error.map { String(cString: $0) } ?? "U_MEMORY_ALLOCATION_ERROR")
    }
    self.handle = handle
  }

  deinit { galley_regex_close(handle) }

  /// Sets what the searches from here on may spend together, in ticks of about 10,000 saved states
  /// of the engine (1 ms or less).
  package func allow(ticks: Int) { galley_regex_set_budget(handle, Int64(ticks)) }

  /// The next match in `text` that begins at or after the UTF-16 offset `start`.
  package func find(in text: UTF16Text, from start: Int) -> Outcome {
    search(text, start, galley_regex_find)
  }

  /// The match in `text` that begins at the UTF-16 offset `start`.
  package func match(in text: UTF16Text, at start: Int) -> Outcome {
    search(text, start, galley_regex_match_at)
  }

  private func search(
    _ text: UTF16Text, _ start: Int,
    _ function: (OpaquePointer, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>)
      -> Int32
  ) -> Outcome {
    if self.text !== text || textVersion != text.version {
      galley_regex_set_text(handle, text.units, Int32(text.count))
      self.text = text
      textVersion = text.version
    }
    var first: Int32 = 0
    var last: Int32 = 0
    let found = function(handle, Int32(start), &first, &last)
    guard found >= 0 else { return .stopped }
    return found == 1 ? .match(Int(first)..<Int(last)) : .none
  }

  /// How many capturing groups it has.
  package var groupCount: Int { Int(galley_regex_group_count(handle)) }

  /// What a group took part with in the last match, in UTF-16 offsets.
  package func group(_ number: Int) -> Range<Int>? {
    var first: Int32 = 0
    var last: Int32 = 0
    guard galley_regex_group(handle, Int32(number), &first, &last) != 0 else { return nil }
    return Int(first)..<Int(last)
  }
}
