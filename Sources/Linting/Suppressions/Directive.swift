package import SourceText

/// A comment that silences rules, or lets them speak again.
package struct Directive: Sendable, Equatable {
  /// The comment in the source, with its delimiters.
  package let comment: ByteRange
  package let notation: Notation
  package let verb: Verb
  /// The rules and styles it names; empty where all are meant.
  package let targets: [Target]
  /// The last day it counts; nil where it counts for ever.
  package let lastDay: CalendarDate?

  package enum Notation: Sendable, Hashable {
    /// `galley-disable Style.Rule until 2027-01-31 -- reason`
    case galley
    /// `vale Style.Rule = NO`
    case vale
  }

  package enum Verb: Sendable, Equatable {
    /// From here to where `enable` names the same, or to the end.
    case disable
    case enable
    /// The line that the comment stands on.
    case disableLine
    /// The next line that is not blank.
    case disableNextLine
    case disableFile
    /// From here on all styles but those named, as Vale's `styles = A, B` asks.
    case disableOthers
  }

  /// A rule or style, as a directive names it.
  package struct Target: Sendable, Equatable {
    package let name: String
    /// In the source.
    package let range: ByteRange
    /// The only text in which it is silenced (Vale's `Style.Rule["text"]`); nil for any.
    package let match: String?

    package init(name: String, range: ByteRange, match: String? = nil) {
      self.name = name
      self.range = range
      self.match = match
    }
  }

  package init(
    comment: ByteRange, notation: Notation = .galley, verb: Verb, targets: [Target],
    lastDay: CalendarDate? = nil
  ) {
    self.comment = comment
    self.notation = notation
    self.verb = verb
    self.targets = targets
    self.lastDay = lastDay
  }
}

/// A comment that begins like a directive and is none.
package struct DirectiveMistake: Sendable, Equatable {
  package let comment: ByteRange
  /// What of it is wrong.
  package let range: ByteRange
  /// A sentence that says so.
  package let message: String
  /// What was meant there, if anything is like it.
  package let correction: String?
}
