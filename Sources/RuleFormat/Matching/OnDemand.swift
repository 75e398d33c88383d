import Synchronization

/// A value that is made when it is first asked for, once for all workers.
final class OnDemand<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case recipe(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.recipe(make)) }

  init(_ value: Value) { state = Mutex(.made(value)) }

  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .recipe(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
