import Glibc

/// CPU time of this process, which the load of the machine moves less than the clock on the wall.
enum Stopwatch {
  /// The least CPU seconds that `body` took in `runs` runs.
  static func seconds(runs: Int = 5, _ body: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = now()
      body()
      best = min(best, now() - start)
    }
    return best
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The value of an environment variable, if it is set.
func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// `value` with `digits` digits after the point.
func decimal(_ value: Double, digits: Int = 0) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let rounded = (value * scale).rounded()
  guard digits > 0 else { return String(Int(rounded)) }
  let text = String(Int(rounded))
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  return padded.dropLast(digits) + "." + padded.suffix(digits)
}

/// `text` at the end of a column of `width` characters.
func column(_ text: String, width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
