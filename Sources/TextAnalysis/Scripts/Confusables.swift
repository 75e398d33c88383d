import ICUShims

/// Letters of different scripts that look alike (UTS #39).
package enum Confusables {
  /// The basic letter of `script` that looks like `letter` and is as large; nil where none does.
  package static func counterpart(
    of letter: Unicode.Scalar, in script: Script
  ) -> Unicode.Scalar? {
    guard let skeleton = skeleton(of: letter) else { return nil }
    return basicLetters(of: script).first { candidate in
      candidate.properties.isLowercase == letter.properties.isLowercase
        && Self.skeleton(of: candidate) == skeleton
    }
  }

  /// What texts that look alike have in common.
  private static func skeleton(of letter: Unicode.Scalar) -> [UInt8]? {
    let bytes = Array(String(letter).utf8)
    return ICUText.bytes(capacity: 64) { galley_skeleton(bytes, Int32(bytes.count), $0, $1) }
  }

  /// The letters that living languages with this script share: others are rarely meant.
  private static func basicLetters(of script: Script) -> [Unicode.Scalar] {
    let blocks: [ClosedRange<UInt32>] =
      switch script {
      case .latin: [0x41...0x5A, 0x61...0x7A]
      case .greek: [0x391...0x3C9]
      case .cyrillic: [0x410...0x44F, 0x400...0x40F, 0x450...0x45F]
      default: []
      }
    return blocks.flatMap { $0.compactMap(Unicode.Scalar.init) }
  }
}
