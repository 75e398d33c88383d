/// Roman numerals below four hundred, in small letters.
enum RomanNumeral {
  static func isOne(_ word: [UInt8]) -> Bool {
    guard !word.isEmpty, word.count <= 12 else { return false }
    var rest = word.drop { $0 == UInt8(ascii: "c") }
    guard word.count - rest.count <= 3 else { return false }
    take(&rest, one: "x", five: "l", ten: "c")
    take(&rest, one: "i", five: "v", ten: "x")
    return rest.isEmpty
  }

  /// Takes off what one digit is written as.
  private static func take(
    _ rest: inout ArraySlice<UInt8>, one: Unicode.Scalar, five: Unicode.Scalar, ten: Unicode.Scalar
  ) {
    let (one, five, ten) = (UInt8(ascii: one), UInt8(ascii: five), UInt8(ascii: ten))
    if rest.starts(with: [one, ten]) || rest.starts(with: [one, five]) {
      rest = rest.dropFirst(2)
      return
    }
    if rest.first == five { rest = rest.dropFirst() }
    var count = 0
    while count < 3, rest.first == one {
      rest = rest.dropFirst()
      count += 1
    }
  }
}
