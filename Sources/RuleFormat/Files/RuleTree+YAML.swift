import SourceText
import Yams

extension RuleTree {
  /// Reads YAML: what is plain and without a mistake by our own scanner, all else by Yams.
  package init(_ bytes: [UInt8], path: String) throws(RuleFileProblem) {
    if let illFormed = bytes.withBytes({ IllFormedUTF8.ranges(in: $0).first }) {
      throw RuleFileProblem(
        path: path, range: illFormed, message: "This is not UTF-8; save the file as UTF-8.")
    }
    if let tree = bytes.withBytes({ ScannedYAML($0)?.tree }) {
      self = tree
      return
    }
    self = try Self.composed(bytes, path: path)
  }

  /// The same by Yams alone.
  static func composed(_ bytes: [UInt8], path: String) throws(RuleFileProblem) -> RuleTree {
    var source = YAMLSource(bytes)
    do {
      // Asked for no encoding, Yams looks through the environment each time.
      let node = try Yams.compose(
        yaml: String(decoding: bytes, as: UTF8.self), .basic, .default, .utf8)
      return node.map { source.tree($0) } ?? .other(at: ByteRange(0, min(bytes.count, 1)))
    } catch {
      let mistake = YAMLMistake(error, in: source)
      throw RuleFileProblem(path: path, range: mistake.range, message: mistake.message)
    }
  }
}
