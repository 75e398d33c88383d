package import Markup
package import SourceText

/// Writes directives into a post that silence what certain rules find there.
///
/// A directive goes to the end of the line, or to the end of the cell or the like that the finding
/// is in. Where no comment can stand on the line, as in code, one for the whole file is written.
package struct DirectiveWriter: Sendable {
  private let names: Set<String>

  /// - Parameter names: of the rules and styles that are to be silent.
  package init(for names: [String]) { self.names = Set(names) }

  private enum Place: CaseIterable { case lineEnd, blockEnd, file }

  /// Writes the directives into `source`.
  package func amend(
    _ source: SourceFile, markup: MarkupKind, profile: Int = 0, with linter: inout Linter
  ) -> AmendedPost {
    var amending = Amending(source, markup: markup, profile: profile, with: &linter)
    for place in Place.allCases {
      let findings = findings(amending)
      guard !findings.isEmpty else { break }
      let document = Document.parse(amending.source, markup: markup)
      let directives = fixes(for: findings, at: place, in: document)
      _ = amending.make(directives, keepsText: true, with: &linter)
    }
    return amending.finish(unsettled: Set(findings(amending).map(\.rule)))
  }

  private func findings(_ amending: Amending) -> [Diagnostic] {
    amending.report.diagnostics.filter { names.contains(where: $0.rule.isMeant) }
  }

  /// One insertion for each place, with the rules that are to be silent there.
  private func fixes(for findings: [Diagnostic], at place: Place, in document: Document) -> [Fix] {
    let comments = CommentPlaces(in: document)
    var rules: [Int: Set<RuleID>] = [:]
    for finding in findings {
      let offset =
        switch place {
        case .lineEnd: comments.lineEnd(after: finding.range.start)
        case .blockEnd: comments.blockEnd(after: finding.range.start)
        case .file: comments.fileStart
        }
      if let offset { rules[offset, default: []].insert(finding.rule) }
    }
    return rules.sorted { $0.key < $1.key }.compactMap { offset, rules in
      let names = rules.sorted().map(\.description).joined(separator: ", ")
      let verb = place == .file ? "galley-disable-file" : "galley-disable-line"
      return comments.insertion(of: "\(verb) \(names)", at: offset, isLine: place == .file)
        .map { Fix(title: "Silence \(names)", safety: .safe, edits: [$0]) }
    }
  }
}
