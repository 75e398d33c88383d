package import SourceText

/// One finding. There is no other type for it, from the rule to the last reporter.
package struct Diagnostic: Sendable, Equatable {
  package let rule: RuleID
  package let level: Level
  /// One sentence for a person; may hold any character, so reporters escape it.
  package let message: String
  /// In the source; empty at 0 where the whole file is meant.
  package let range: ByteRange
  package let fix: Fix?
  /// Further corrections of the range, best first.
  package let alternatives: [String]
  package let related: [Related]

  /// Another place that belongs to the finding.
  package struct Related: Sendable, Equatable {
    /// The post it is in; nil for the same one.
    package let path: String?
    package let range: ByteRange
    package let message: String

    package init(path: String? = nil, range: ByteRange, message: String) {
      self.path = path
      self.range = range
      self.message = message
    }
  }

  package init(
    rule: RuleID, level: Level, message: String, range: ByteRange, fix: Fix? = nil,
    alternatives: [String] = [], related: [Related] = []
  ) {
    self.rule = rule
    self.level = level
    self.message = message
    self.range = range
    self.fix = fix
    self.alternatives = alternatives
    self.related = related
  }

  /// The same finding, for a person to correct.
  var withoutFix: Diagnostic {
    Diagnostic(
      rule: rule, level: level, message: message, range: range, alternatives: alternatives,
      related: related)
  }
}

extension Diagnostic: Comparable {
  /// The order of every report: by place, then rule, then message.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.range != b.range { return a.range < b.range }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.message < b.message
  }
}

/// A correction of a finding.
package struct Fix: Sendable, Equatable {
  /// What it does, as a command: "Remove the space".
  package let title: String
  package let safety: Safety
  /// Ascending and apart from each other.
  package let edits: [Edit]

  package enum Safety: String, Sendable {
    /// Applied without asking: no reader would miss what was there.
    case safe
    /// Right most of the time; a person decides.
    case review
  }

  package init(title: String, safety: Safety, edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
