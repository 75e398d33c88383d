import RuleFormat

/// Turns what readers ask for into JSON Schema, draft 7, which editors complete YAML by.
struct SchemaWriter {
  /// One sentence about the key at a path; nil where there is none.
  let manual: (_ path: [String]) -> String?
  /// The path of the key whose value that at a path is like; nil where it is like no other.
  var likeness: (_ path: [String]) -> [String]? = { _ in nil }

  /// The schema of a mapping.
  ///
  /// - Parameters:
  ///   - path: the keys that lead to it.
  ///   - told: keys whose values are told of elsewhere.
  func mapping(
    _ shape: MappingShape, at path: [String], except told: Set<String> = []
  ) -> JSONValue {
    let required = shape.keys.filter(\.isRequired).map(\.name)
    let alternatives = shape.alternatives.map { names in
      JSONValue.object([
        .init(name: "anyOf", value: .array(names.map { ["required": [.string($0)]] }))
      ])
    }
    let properties = properties(shape.keys, at: path).map {
      told.contains($0.name) ? .init(name: $0.name, value: true) : $0
    }
    let others = shape.others.map { value($0, at: path + ["*"]) } ?? false
    return JSONValue.object([
      .init(name: "type", value: "object"),
      .init(name: "properties", value: .object(properties)),
      .init(name: "additionalProperties", value: others),
    ])
    .adding("required", required.isEmpty ? nil : JSONValue(required))
    .adding("allOf", alternatives.isEmpty ? nil : .array(alternatives))
  }

  /// Keys with the schemas of their values.
  func properties(_ keys: [MappingShape.Key], at path: [String]) -> [JSONValue.Member] {
    keys.map { key in
      let path = path + [key.name]
      let value = likeness(path).map(reference) ?? value(key.value, at: path)
      let described = manual(path).map {
        JSONValue.object([.init(name: "description", value: .string($0))]).appending(value)
      }
      return .init(name: key.name, value: described ?? value)
    }
  }

  private func reference(to path: [String]) -> JSONValue {
    ["$ref": .string("#/" + path.map { "properties/\($0)" }.joined(separator: "/"))]
  }

  func value(_ shape: ValueShape, at path: [String]) -> JSONValue {
    switch shape {
    case .any: true
    case .text: ["type": ["string", "number", "boolean"]]
    // YAML 1.1 takes more words for these than YAML 1.2, which most editors read.
    case .flag: ["enum": [true, false, "yes", "no", "on", "off"]]
    case .wholeNumber: ["type": "integer", "minimum": .number(0)]
    case .number: ["type": "number"]
    case .choice(let names): ["enum": JSONValue(names)]
    case .list(let item):
      ["anyOf": [value(item, at: path), ["type": "array", "items": value(item, at: path)]]]
    case .pairs: ["type": "object", "additionalProperties": value(.text, at: path)]
    case .mapping(let shape): mapping(shape, at: path)
    case .mappings(let shape): ["type": "array", "items": mapping(shape, at: path)]
    case .either(let shapes): ["anyOf": .array(shapes.map { value($0, at: path) })]
    }
  }
}

extension JSONValue {
  /// The members of both, those of `other` last; itself where `other` is no object.
  func appending(_ other: JSONValue) -> JSONValue {
    guard case .object(let members) = self, case .object(let further) = other else { return self }
    return .object(members + further)
  }
}
