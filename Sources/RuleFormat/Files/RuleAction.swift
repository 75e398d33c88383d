/// What a rule proposes to do with a match, in Vale's notation.
package enum RuleAction: Sendable, Equatable {
  /// Texts to stand instead, best first; empty for those the rule itself gives.
  case replace([String])
  case remove
  case edit(EditStep)
  /// To simplified case.
  case convertSimple
  /// Spellings near the match, or what a program says, which is not run.
  case suggest
  /// Known to Vale's manual, but without effect in Vale.
  case noOperation

  package enum EditStep: Sendable, Equatable {
    case regex(pattern: LocatedText, replacement: String)
    case trim(String), trimLeft(String), trimRight(String)
    case truncate(at: String)
    case split(at: String, index: Int)
  }
}

extension RuleAction {
  private enum Name: String, CaseIterable { case replace, remove, edit, convert, suggest }

  init?(reading keys: inout MappingReader) {
    guard var action = keys.mapping("action") else { return nil }
    defer { keys.take(action, under: "action") }
    let name = action.choice("name", as: Name.self)
    action.require("name", isMissing: name == nil, "An action needs a “name”.")
    let parameters = action.strings("params")
    action.finish()
    switch name {
    case .replace: self = .replace(parameters.map(\.text))
    case .remove: self = .remove
    case .convert: self = .convertSimple
    case .suggest: self = .suggest
    case .edit:
      if let step = Self.step(parameters) {
        self = .edit(step)
      } else if ["remove", "replace"].contains(parameters.first?.text) {
        self = .noOperation
      } else {
        action.report(
          action.keyRange("params"),
          "“edit” needs regex, trim, trim_left, trim_right, truncate or split with its values.")
        return nil
      }
    case nil: return nil
    }
  }

  private static func step(_ parameters: [LocatedText]) -> EditStep? {
    let values = parameters.dropFirst().map(\.text)
    switch (parameters.first?.text, values.count) {
    case ("regex", 2): return .regex(pattern: parameters[1], replacement: values[1])
    case ("trim", 1): return .trim(values[0])
    case ("trim_left", 1): return .trimLeft(values[0])
    case ("trim_right", 1): return .trimRight(values[0])
    case ("truncate", 1): return .truncate(at: values[0])
    case ("split", 2): return Int(values[1]).map { .split(at: values[0], index: $0) }
    default: return nil
    }
  }
}
