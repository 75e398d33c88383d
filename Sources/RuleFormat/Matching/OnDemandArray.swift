import Synchronization

/// Values of which each is made when it is first asked for, once for all workers.
final class OnDemandArray<Value: Sendable>: Sendable {
  let count: Int
  private let make: @Sendable (Int) -> Value
  private let made: Mutex<[Value?]>

  init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
    made = Mutex(Array(repeating: nil, count: count))
  }

  convenience init(_ values: [Value]) { self.init(count: values.count) { values[$0] } }

  subscript(index: Int) -> Value {
    made.withLock { made in
      if let value = made[index] { return value }
      let value = make(index)
      made[index] = value
      return value
    }
  }
}
