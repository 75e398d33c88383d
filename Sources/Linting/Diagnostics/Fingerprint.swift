package import SourceText

/// A name of a finding that depends on its content, not on its place: the same after a paragraph
/// was put above it or the lines around it were wrapped anew.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 32 hexadecimal digits.
  package let description: String

  fileprivate init(digest: [UInt8]) {
    description = digest.prefix(16)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Gives the findings of one post their fingerprints.
///
/// A fingerprint is made of the path, the rule, the bytes of the range, and the bytes right before
/// and after it in its paragraph, white space aside. Findings that agree in all of that are
/// numbered in their order, so that each has a name of its own; those must be asked for in the
/// order of reports.
package struct Fingerprinter {
  private let path: String
  private let bytes: [UInt8]
  private var seen: [Fingerprint: Int] = [:]

  /// How many bytes of context count on either side: two or three words.
  private static let context = 16

  package init(_ source: SourceFile) {
    path = source.path
    bytes = source.bytes
  }

  package mutating func fingerprint(of diagnostic: Diagnostic) -> Fingerprint {
    let content = content(of: diagnostic)
    let first = Fingerprint(digest: SHA256.digest(of: content))
    let count = seen[first, default: 0]
    seen[first] = count + 1
    return count == 0
      ? first : Fingerprint(digest: SHA256.digest(of: content + "\0\(count)".utf8))
  }

  private func content(of diagnostic: Diagnostic) -> [UInt8] {
    let range = ByteRange(
      min(diagnostic.range.start, bytes.count), min(diagnostic.range.end, bytes.count))
    var content = Array("\(path)\0\(diagnostic.rule)\0".utf8)
    // A finding of the whole file has no place that could have surroundings.
    guard range != ByteRange(at: 0) else { return content + diagnostic.message.utf8 }
    content += before(range.start).reversed()
    content.append(0)
    content += bytes[range.start..<range.end]
    content.append(0)
    content += after(range.end)
    return content
  }

  private func before(_ offset: Int) -> [UInt8] { Self.near(bytes[..<offset].reversed()) }
  private func after(_ offset: Int) -> [UInt8] { Self.near(bytes[offset...]) }

  /// The first bytes that are not white space, up to an empty line.
  private static func near(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var near: [UInt8] = []
    var lineEnds = 0
    for byte in bytes {
      switch byte {
      case 0x0A: lineEnds += 1
      case 0x20, 0x09, 0x0D: continue
      default:
        lineEnds = 0
        near.append(byte)
      }
      if lineEnds == 2 || near.count == context { break }
    }
    return near
  }
}
