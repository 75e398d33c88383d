import ICUShims
package import SourceText

/// Simple case folding (CaseFolding.txt, status C and S): `É` and `é` become the same bytes, and
/// the number of characters stays.
package enum CaseFolding {
  /// Appends the folded bytes of `range` to `output`.
  package static func appendFolded(
    _ text: ByteView, _ range: ByteRange, to output: inout [UInt8]
  ) {
    let bytes = text[range].buffer
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x80 else {
        return appendByICU(UnsafeBufferPointer(rebasing: bytes[index...]), to: &output)
      }
      output.append(byte.asciiLowercased)
    }
  }

  /// The folded bytes of `string`.
  package static func folded(_ string: String) -> [UInt8] {
    let bytes = Array(string.utf8)
    var output: [UInt8] = []
    bytes.withBytes { appendFolded($0, ByteRange(0, bytes.count), to: &output) }
    return output
  }

  private static func appendByICU(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    // U+023A, two bytes, folds to three; nothing grows more.
    let capacity = (bytes.count * 3 + 1) / 2
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { folded in
      let count = galley_fold_case(
        bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count), folded.baseAddress)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: folded[..<Int(count)]))
    }
  }
}
