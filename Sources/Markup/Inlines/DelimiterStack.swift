import SourceText

/// Runs of `*`, `_` and `~` that may open or close emphasis: the delimiter stack of CommonMark's
/// parsing strategy, as a doubly linked list in an array.
struct DelimiterStack {
  /// A run, of which what is not matched yet is left.
  struct Run {
    var start: Int
    var count: Int
    /// Of the whole run; the rule of three (section 6.2, rule 9) counts it.
    let length: Int
    let byte: UInt8
    let canOpen: Bool
    let canClose: Bool
    fileprivate(set) var previous: Int
    fileprivate(set) var next: Int
  }

  /// Index 0 is a sentinel below the first run, so that links need no optional.
  private var runs: [Run] = [DelimiterStack.sentinel]
  private(set) var top = 0

  private static let sentinel = Run(
    start: 0, count: 0, length: 0, byte: 0, canOpen: false, canClose: false, previous: 0, next: 0)

  subscript(index: Int) -> Run {
    get { runs[index] }
    set { runs[index] = newValue }
  }

  mutating func removeAll() {
    if runs.count > 1 {
      runs.removeLast(runs.count - 1)
      runs[0].next = 0
    }
    top = 0
  }

  mutating func push(
    start: Int, count: Int, byte: UInt8, canOpen: Bool, canClose: Bool
  ) {
    let index = runs.count
    runs.append(
      Run(
        start: start, count: count, length: count, byte: byte, canOpen: canOpen,
        canClose: canClose, previous: top, next: 0))
    runs[top].next = index
    top = index
  }

  /// Takes the run at `index` out of the list.
  mutating func remove(_ index: Int) {
    let run = runs[index]
    runs[run.previous].next = run.next
    if run.next == 0 { top = run.previous } else { runs[run.next].previous = run.previous }
  }

  /// Takes out all runs between `opener` and `closer`.
  mutating func removeBetween(_ opener: Int, _ closer: Int) {
    runs[opener].next = closer
    runs[closer].previous = opener
  }

  /// Takes out all runs above `bottom`.
  mutating func removeAll(above bottom: Int) {
    top = bottom
    runs[bottom].next = 0
  }
}
