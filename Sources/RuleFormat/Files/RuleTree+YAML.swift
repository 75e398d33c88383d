import SourceText
import Yams

extension RuleTree {
  /// Reads YAML.
  init(_ bytes: [UInt8], path: String) throws(RuleFileProblem) {
    let source = YAMLSource(bytes)
    do {
      let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self), .basic)
      self = node.map { source.tree($0) } ?? .other(at: ByteRange(0, min(bytes.count, 1)))
    } catch {
      throw Self.problem(of: error, path: path, source: source)
    }
  }

  private static func problem(
    of error: any Error, path: String, source: YAMLSource
  ) -> RuleFileProblem {
    func at(_ mark: Mark, _ message: String) -> RuleFileProblem {
      let offset = source.offset(of: mark)
      return RuleFileProblem(
        path: path, range: ByteRange(offset, min(offset + 1, source.bytes.count)),
        message: message)
    }
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let before = context.map { " \($0.text)" } ?? ""
      return at(mark, "This is not YAML: \(problem)\(before).")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return at(context.mark, "The key “\(duplicates.first ?? "")” stands here more than once.")
    default:
      return RuleFileProblem(
        path: path, range: ByteRange(0, min(1, source.bytes.count)),
        message: "This is not YAML in UTF-8.")
    }
  }
}
