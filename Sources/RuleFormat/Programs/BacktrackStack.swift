/// Where the ways go on that were not taken. Its memory stays from match to match, and is its own:
/// to ask an array whether it is shared costs as much as a step of a program.
struct BacktrackStack: ~Copyable {
  /// Where to go on when the way that was taken fails; or, with a negative number −1 − n, what slot
  /// n held before.
  struct Frame {
    let instruction: Int
    let position: Int
  }

  private var frames = UnsafeMutableBufferPointer<Frame>.allocate(capacity: 64)
  /// How many frames there are; what is behind them is not read.
  var depth = 0

  deinit { frames.deallocate() }

  @inline(__always)
  mutating func push(_ instruction: Int, at position: Int) {
    if depth == frames.count { grow() }
    frames.initializeElement(at: depth, to: Frame(instruction: instruction, position: position))
    depth &+= 1
  }

  /// The last frame, which is taken off; nil where there are no more than `base`.
  @inline(__always)
  mutating func pop(to base: Int) -> Frame? {
    guard depth > base, base >= 0 else { return nil }
    depth &-= 1
    return frames[depth]
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Frame>.allocate(capacity: frames.count * 2)
    _ = larger.moveInitialize(fromContentsOf: frames)
    frames.deallocate()
    frames = larger
  }
}
