/// A generator whose numbers are the same in every run (Steele and Vigna's constant, 2021).
struct Multiplier: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 0xD134_2543_DE82_EF95 &+ 1
    return state >> 24
  }

  /// Some letters of two kinds and two cases, with a space or line feed now and then.
  mutating func text(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in Array("abAB \n".utf8)[Int(next() % 6)] }
  }
}
