#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures what one worker spends its time on: at each moment one kind of work. A turn to another
/// takes some 0.1 µs.
package struct WorkClock: Sendable {
  package private(set) var times = WorkTimes()
  private var work: Work?
  private var start: UInt64 = 0

  package init() {}

  /// From here on time goes to `work`; nil for what is not measured.
  mutating func turn(to work: Work?) {
    let now = Self.now
    if let work = self.work { times.add(now - start, of: work) }
    self.work = work
    start = now
  }

  /// Nanoseconds from an arbitrary moment; other programs' time is in them.
  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
