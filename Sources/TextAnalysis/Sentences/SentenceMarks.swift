/// The marks that end a sentence, as rules ask for them one at a time. What is a sentence is for
/// `SentenceCutter` to say.
extension UInt8 {
  /// `.`, `!` or `?`.
  @inlinable @inline(__always)
  package var endsSentence: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?")
  }
}

extension Unicode.Scalar {
  /// `.`, `!`, `?` or `…`.
  @inlinable @inline(__always)
  package var endsSentence: Bool {
    self == "." || self == "!" || self == "?" || self == "…"
  }
}
