import SourceText

/// Values along a post, each of which holds from an offset on until the next one does.
struct Timeline<Value: Sendable>: Sendable {
  private var steps: [(offset: Int, value: Value)] = []

  /// What was said last, wherever.
  var last: Value? { steps.last?.value }

  /// Offsets must not descend.
  mutating func append(_ value: Value, from offset: Int) { steps.append((offset, value)) }

  /// The value that holds at `offset`.
  subscript(offset: Int) -> Value? {
    let next = steps.partitioningIndex { $0.offset > offset }
    return next > 0 ? steps[next - 1].value : nil
  }
}
