import RuleFormat
import SourceText

@testable import Configuration

/// Validates values against those parts of JSON Schema, draft 7, that our schemas are written in.
struct SchemaValidator {
  let root: JSONValue

  func accepts(_ value: JSONValue) -> Bool { accepts(value, by: root) }

  private func accepts(_ value: JSONValue, by schema: JSONValue) -> Bool {
    guard case .object(let keywords) = schema else { return schema == true }
    return keywords.allSatisfy { holds($0.name, $0.value, for: value, in: schema) }
  }

  private func holds(
    _ keyword: String, _ argument: JSONValue, for value: JSONValue, in schema: JSONValue
  ) -> Bool {
    switch keyword {
    case "$schema", "title", "description", "definitions", "then": return true
    case "$ref": return accepts(value, by: resolved(argument))
    case "type":
      return argument.elements.contains { $0 == .string(value.typeName) }
        || argument.elements.contains("number") && value.typeName == "integer"
    case "enum": return argument.elements.contains(value)
    case "const": return argument == value
    case "minimum":
      guard case .number(let bound) = argument, case .number(let number) = value else {
        return true
      }
      return number >= bound
    case "required":
      return !value.isObject || argument.elements.allSatisfy { value[$0.text] != nil }
    case "properties":
      return argument.members.allSatisfy { member in
        value[member.name].map { accepts($0, by: member.value) } ?? true
      }
    case "additionalProperties":
      let known = schema["properties"]?.members.map(\.name) ?? []
      return value.members.allSatisfy { known.contains($0.name) || accepts($0.value, by: argument) }
    case "items": return value.items.allSatisfy { accepts($0, by: argument) }
    case "anyOf": return argument.elements.contains { accepts(value, by: $0) }
    case "allOf": return argument.elements.allSatisfy { accepts(value, by: $0) }
    case "if": return !accepts(value, by: argument) || accepts(value, by: schema["then"] ?? true)
    default: return false
    }
  }

  private func resolved(_ reference: JSONValue) -> JSONValue {
    reference.text.split(separator: "/").dropFirst()
      .reduce(root) { $0[String($1)] ?? false }
  }
}

extension JSONValue {
  /// What YAML 1.2 takes a tree for (its core schema).
  init(_ tree: RuleTree) {
    switch tree {
    case .text(_, isNull: true), .other: self = .null
    case .text(let text, isNull: false):
      let isQuoted = text.range.count != text.text.utf8.count
      switch text.text {
      case "true" where !isQuoted: self = true
      case "false" where !isQuoted: self = false
      default:
        self = (isQuoted ? nil : Double(text.text)).map(JSONValue.number) ?? .string(text.text)
      }
    case .list(let items, _): self = .array(items.map { JSONValue($0) })
    case .mapping(let entries, _):
      self = .object(
        entries.map { entry in
          guard case .text(let key, _) = entry.key else { return .init(name: "", value: .null) }
          return .init(name: key.text, value: JSONValue(entry.value))
        })
    }
  }

  var members: [Member] { if case .object(let members) = self { members } else { [] } }
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  /// The items of an array, or the value alone.
  var elements: [JSONValue] { if case .array(let items) = self { items } else { [self] } }
  var text: String { if case .string(let text) = self { text } else { "" } }
  var isObject: Bool { if case .object = self { true } else { false } }

  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let value): value == value.rounded() ? "integer" : "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
