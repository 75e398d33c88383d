/// The keys of a mapping, as its reader asks for them: what a schema says of it. It is gathered by
/// running the reader itself over a mapping that is empty, so the two cannot part.
package struct MappingShape: Sendable, Equatable {
  /// In the order in which they are asked for.
  package private(set) var keys: [Key] = []
  /// Of each list one key must be there.
  package private(set) var alternatives: [[String]] = []
  /// What further keys may hold; nil where there may be none.
  package var others: ValueShape?

  package struct Key: Sendable, Equatable {
    package let name: String
    package var value: ValueShape
    package var isRequired = false
  }

  package init() {}

  package mutating func add(_ name: String, _ value: ValueShape) {
    if let index = keys.firstIndex(where: { $0.name == name }) {
      keys[index].value = value
    } else {
      keys.append(Key(name: name, value: value))
    }
  }

  mutating func require(_ names: [String]) {
    guard names.count == 1 else { return alternatives.append(names) }
    for index in keys.indices where keys[index].name == names[0] { keys[index].isRequired = true }
  }
}

/// What a key may hold.
package indirect enum ValueShape: Sendable, Equatable {
  case any
  case text
  /// True or false.
  case flag
  /// 0 or more.
  case wholeNumber
  case number
  /// One of these names.
  case choice([String])
  /// A list of such values, or one.
  case list(ValueShape)
  /// A mapping of texts to texts.
  case pairs
  case mapping(MappingShape)
  case mappings(MappingShape)
  /// One of several, the plainest first.
  case either([ValueShape])
}
