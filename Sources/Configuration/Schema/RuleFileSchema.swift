import RuleFormat

/// The JSON Schema of rule files: what their reader asks for, kind by kind.
package enum RuleFileSchema {
  package static var document: JSONValue {
    let kinds = RuleKind.Name.allCases.map { (name: $0.rawValue, shape: RuleFile.shape(of: $0)) }
    let common = (kinds.first?.shape.keys ?? []).filter { key in
      kinds.allSatisfy { $0.shape.keys.contains(key) }
    }
    let writer = SchemaWriter(manual: RuleKeyManual.sentence)
    return [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A rule of Galley or Vale",
      "type": "object",
      "required": JSONValue(common.filter(\.isRequired).map(\.name)),
      "properties": .object(writer.properties(common, at: [])),
      "allOf": .array(
        kinds.map { kind in
          [
            "if": ["properties": ["extends": ["const": .string(kind.name)]]],
            "then": ["$ref": .string("#/definitions/\(kind.name)")],
          ]
        }),
      "definitions": .object(
        kinds.map { kind in
          let schema = writer.mapping(kind.shape, at: [], except: Set(common.map(\.name)))
          return .init(name: kind.name, value: schema)
        }),
    ]
  }
}
