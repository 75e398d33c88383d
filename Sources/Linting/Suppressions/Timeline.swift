/// Values along a post, each of which holds from an offset on until the next one does.
struct Timeline<Value: Sendable>: Sendable {
  private var steps: [(offset: Int, value: Value)] = []

  /// What was said last, wherever.
  var last: Value? { steps.last?.value }

  /// Offsets must not descend.
  mutating func append(_ value: Value, from offset: Int) { steps.append((offset, value)) }

  /// The value that holds at `offset`.
  subscript(offset: Int) -> Value? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1].value : nil
  }
}
