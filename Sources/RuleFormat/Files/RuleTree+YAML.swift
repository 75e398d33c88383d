import SourceText
import Yams

extension RuleTree {
  /// Reads YAML.
  package init(_ bytes: [UInt8], path: String) throws(RuleFileProblem) {
    func problem(_ range: ByteRange, _ message: String) -> RuleFileProblem {
      RuleFileProblem(path: path, range: range, message: message)
    }
    if let illFormed = bytes.withBytes({ IllFormedUTF8.ranges(in: $0).first }) {
      throw problem(illFormed, "This is not UTF-8; save the file as UTF-8.")
    }
    var source = YAMLSource(bytes)
    do {
      // Asked for no encoding, Yams looks through the environment each time.
      let node = try Yams.compose(
        yaml: String(decoding: bytes, as: UTF8.self), .basic, .default, .utf8)
      self = node.map { source.tree($0) } ?? .other(at: ByteRange(0, min(bytes.count, 1)))
    } catch {
      let mistake = YAMLMistake(error, in: source)
      throw problem(mistake.range, mistake.message)
    }
  }
}
