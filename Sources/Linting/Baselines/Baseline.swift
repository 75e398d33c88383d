package import SourceText

/// Findings that were there when someone began to use Galley, and are not to be shown.
///
/// A finding is known by its post, its rule, the text it flags and the words around that, never by
/// its place. One whose surroundings were rewritten is still taken for the old one, as long as
/// there are no more of its kind than there were.
package struct Baseline: Sendable, Equatable {
  /// By path, each in order.
  private var entries: [String: [Entry]] = [:]

  /// One finding.
  package struct Entry: Sendable, Hashable {
    /// From the folder of the baseline, with `/`.
    package let path: String
    package let rule: RuleID
    /// What is flagged, white space as single spaces, cut after some words.
    package let text: String
    /// Stands for what is around it (`Fingerprint`).
    package let context: String

    package init(path: String, rule: RuleID, text: String, context: String) {
      self.path = path
      self.rule = rule
      self.text = text
      self.context = context
    }
  }

  package init(_ entries: some Sequence<Entry>) {
    self.entries = Dictionary(grouping: entries, by: \.path).mapValues { $0.sorted() }
  }

  /// All entries in order.
  package var sorted: [Entry] { entries.values.flatMap(\.self).sorted() }
  package var paths: [String] { entries.keys.sorted() }
  package var count: Int { entries.values.reduce(0) { $0 + $1.count } }

  /// How many findings of the post at `path` are known.
  package func count(at path: String) -> Int { entries[path]?.count ?? 0 }

  /// Takes the findings of the post at `path` to be those that are known.
  package mutating func replace(at path: String, by new: [Entry]) {
    entries[path] = new.isEmpty ? nil : new.sorted()
  }

  /// What the findings of a post are to a baseline.
  package struct Comparison: Sendable {
    /// Those that it does not hold, in their order.
    package fileprivate(set) var new: [Diagnostic]
    /// Those that it holds, in their order.
    package fileprivate(set) var known: [Diagnostic]
    /// How many that it holds were not found.
    package fileprivate(set) var missing = 0

    package init(new: [Diagnostic] = [], known: [Diagnostic] = []) {
      self.new = new
      self.known = known
    }
  }

  /// Parts the findings of the post at `path` into new ones and those that are known.
  package func compare(
    _ findings: [Diagnostic], in source: SourceFile, at path: String
  ) -> Comparison {
    guard let known = entries[path] else { return Comparison(new: findings) }
    let found = Self.entries(for: findings, in: source, at: path)
    var left = Counts(known)
    // Those that are the very same come first, so that of four where there were three the one that
    // came is new.
    let same = found.map { left.take($0) }
    var comparison = Comparison()
    for ((finding, entry), isSame) in zip(zip(findings, found), same) {
      if isSame || left.takeLike(entry) {
        comparison.known.append(finding)
      } else {
        comparison.new.append(finding)
      }
    }
    comparison.missing = left.count
    return comparison
  }

  /// The entries that stand for `findings`, in their order.
  package static func entries(
    for findings: [Diagnostic], in source: SourceFile, at path: String
  ) -> [Entry] {
    var fingerprinter = Fingerprinter(SourceFile(path: path, bytes: source.bytes))
    return findings.map { finding in
      Entry(
        path: path, rule: finding.rule, text: text(of: finding, in: source),
        context: fingerprinter.fingerprint(of: finding).description)
    }
  }

  private static let longestText = 80

  private static func text(of finding: Diagnostic, in source: SourceFile) -> String {
    let bytes = source.bytes.withBytes { $0.string(finding.range) }
    return String(
      bytes.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(longestText))
  }
}

extension Baseline.Entry: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    (a.path, a.rule.description, a.text, a.context)
      < (b.path, b.rule.description, b.text, b.context)
  }
}

/// The known findings of one post that are still to be found.
private struct Counts {
  private var exact: [Baseline.Entry: Int] = [:]
  private var alike: [Likeness: Int] = [:]
  private(set) var count: Int

  private struct Likeness: Hashable {
    let rule: RuleID
    let text: String

    init(_ entry: Baseline.Entry) {
      rule = entry.rule
      text = entry.text
    }
  }

  init(_ entries: [Baseline.Entry]) {
    count = entries.count
    for entry in entries {
      exact[entry, default: 0] += 1
      alike[Likeness(entry), default: 0] += 1
    }
  }

  mutating func take(_ entry: Baseline.Entry) -> Bool {
    guard let left = exact[entry], left > 0 else { return false }
    exact[entry] = left - 1
    return takeLike(entry)
  }

  mutating func takeLike(_ entry: Baseline.Entry) -> Bool {
    guard let left = alike[Likeness(entry)], left > 0 else { return false }
    alike[Likeness(entry)] = left - 1
    count -= 1
    return true
  }
}
