import Glibc

/// The line on stderr that says how far a long run has come.
struct Progress: Sendable {
  private let total: Int
  private let start = ContinuousClock.now
  private var done = 0
  private var lastShown: ContinuousClock.Instant?

  /// A run shorter than this shows nothing.
  private static let delay = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  init(total: Int) { self.total = total }

  /// Counts one file more and shows the count when it is time.
  mutating func advance() {
    done += 1
    let now = ContinuousClock.now
    guard now - start >= Self.delay, lastShown.map({ now - $0 >= Self.interval }) ?? true else {
      return
    }
    lastShown = now
    Self.show("\r\(done) of \(total) files")
  }

  /// Takes the line away, to make room for other output or for good.
  mutating func clear() {
    guard lastShown != nil else { return }
    lastShown = nil
    // CSI K: erase to the end of the line.
    Self.show("\r\u{1B}[K")
  }

  private static func show(_ text: String) {
    Terminal.write(text, to: STDERR_FILENO)
  }
}
