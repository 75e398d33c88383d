import Configuration
import SourceText

/// The patterns of one `.gitignore` or `info/exclude` file.
struct Gitignore: Sendable {
  private let rules: [Rule]
  /// How many bytes of an absolute path lead to the folder that the patterns count from, with the
  /// slash.
  private let base: Int

  private struct Rule: Sendable {
    let glob: Glob
    let isNegated: Bool
  }

  /// Reads the lines of `text`; nil where none says anything.
  init?(_ text: String, base: Int) {
    rules = text.split(whereSeparator: \.isNewline).compactMap(Self.rule)
    self.base = base
    if rules.isEmpty { return nil }
  }

  private static func rule(_ line: Substring) -> Rule? {
    var pattern = line
    guard pattern.first != "#" else { return nil }
    let isNegated = pattern.first == "!"
    if isNegated { pattern.removeFirst() }
    while pattern.last == " ", !pattern.dropLast().hasSuffix("\\") { pattern.removeLast() }
    return Glob(pattern).map { Rule(glob: $0, isNegated: isNegated) }
  }

  /// Whether the last pattern that matches `path` ignores it; nil where none does.
  func ignores(_ path: ByteView, isFolder: Bool) -> Bool? {
    let relative = path[ByteRange(min(base, path.count), path.count)]
    let last = rules.last { (isFolder || !$0.glob.isForFolders) && $0.glob.matches(relative) }
    return last.map { !$0.isNegated }
  }
}
