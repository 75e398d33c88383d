import Markup
package import SourceText

extension Baseline {
  /// Why a file is no baseline.
  package enum ReadError: Error, Equatable, Sendable, CustomStringConvertible {
    case malformed
    /// Written by a later Galley.
    case version(String)

    package var description: String {
      switch self {
      case .malformed: "is no baseline; --write-baseline makes one"
      case .version(let version): "is a baseline of version \(version), and this Galley knows 1"
      }
    }
  }

  /// Reads what `--write-baseline` wrote. The scanner of JSON front matter serves here too.
  package init(reading source: SourceFile) throws(ReadError) {
    let bytes = source.bytes
    let tree = bytes.withBytes { FrontMatter.scan($0, from: source.contentStart) }
    guard let tree, tree.format == .json, tree.problems.isEmpty,
      let version = tree.node(named: "version"),
      let list = tree.children(of: 0).first(where: { tree.nodes[$0].name == "findings" })
    else { throw .malformed }
    let text = { (node: FrontMatter.Node) in
      bytes.withBytes { FrontMatter.text(of: node, in: $0) }
    }
    guard text(version) == "1" else { throw .version(text(version) ?? "?") }
    var entries: [Entry] = []
    for finding in tree.children(of: list) {
      var members: [String: String] = [:]
      for member in tree.children(of: finding) {
        members[tree.nodes[member].name] = text(tree.nodes[member])
      }
      guard let path = members["path"], let rule = members["rule"], let flagged = members["text"],
        let context = members["context"]
      else { throw .malformed }
      entries.append(Entry(path: path, rule: RuleID(rule), text: flagged, context: context))
    }
    self.init(entries)
  }
}
