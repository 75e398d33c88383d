import BuiltinRules
import Foundation
import Linting
import RuleFormat
import SourceText
import TestSupport
import Testing

@testable import Configuration

/// The schemas that editors complete by, held against the readers they speak of.
@Suite struct SchemaTests {
  private static let rules = SchemaValidator(root: RuleFileSchema.document)
  private static let configurations = SchemaValidator(
    root: ConfigurationSchema.document(with: RuleCatalog(BuiltinRules.all)))

  @Test(arguments: [
    ("rule", RuleFileSchema.document),
    ("configuration", ConfigurationSchema.document(with: RuleCatalog([]))),
  ])
  func isCommitted(_ name: String, _ schema: JSONValue) {
    let complaint = Snapshot.complaint("\(schema)\n", "../Rules/schema/\(name).json")
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  /// A key is in the schema of a kind if the reader of that kind knows it, and only then.
  @Test(arguments: RuleKind.Name.allCases)
  func keysAreThoseOfTheReader(_ kind: RuleKind.Name) throws {
    let schema = try #require(RuleFileSchema.document["definitions"]?[kind.rawValue])
    let keys = Set(schema["properties"]?.members.map(\.name) ?? [])
    #expect(keys.isSuperset(of: ["extends", "message", "examples"]))
    for key in Set(RuleKeyManual.sentences.keys.filter { !$0.contains(".") }).union(["nonsense"]) {
      let yaml = "extends: \(kind.rawValue)\nmessage: m\n\(key == "message" ? "level" : key): a\n"
      let read = RuleFile.read(Array(yaml.utf8), path: "", id: "Style.Rule")
      let isUnknown = read.problems.contains { $0.message.hasPrefix("Unknown key") }
      let isOpen = schema["additionalProperties"] == true
      #expect(isUnknown == !(keys.contains(key) || isOpen || key == "extends"), "\(key)")
    }
  }

  /// Editors show a sentence for every key, and none is left of a key that is gone.
  @Test func everyKeyIsExplained() {
    var told: Set<String> = []
    for kind in RuleKind.Name.allCases {
      told.formUnion(Self.paths(of: RuleFile.shape(of: kind)))
    }
    #expect(told == Set(RuleKeyManual.sentences.keys))
    let configuration = Self.paths(of: GalleySettings.shape(with: RuleCatalog([])))
    let known = Set(ConfigurationSchema.manual.keys).subtracting(["rules.level"])
    #expect(configuration.subtracting(["overrides.rules"]) == known)
  }

  private static func paths(of shape: MappingShape, below path: String = "") -> Set<String> {
    shape.keys.reduce(into: []) { paths, key in
      paths.insert(path + key.name)
      switch key.value {
      case .mapping(let inner), .mappings(let inner):
        paths.formUnion(Self.paths(of: inner, below: "\(path)\(key.name)."))
      default: break
      }
    }
  }

  /// What only a reader can tell of broken rule files: what YAML, patterns, formulas and examples
  /// mean, and which of two keys is there.
  private static let beyondRules: Set<String> = [
    "accepted-with-mark", "backslash-at-end", "edit-without-values", "either-pattern",
    "empty-tokens", "example-bad-escape", "example-nested", "example-of-both", "example-unclosed",
    "example-without-mark", "exception-pattern", "first-pattern", "fixed-with-mark",
    "nothing-to-repeat", "old-code-key", "part-badly-named", "part-unknown", "parts-too-long",
    "raw-pattern", "reversed-bounds", "reversed-range", "scope-is-empty", "scope-with-space",
    "swap-pattern", "unclosed-formula", "unclosed-group", "unclosed-set", "unfinished-condition",
    "unknown-case", "unknown-count", "unknown-edit", "unknown-group", "unknown-group-kind",
    "unknown-language", "unknown-property", "unopened-group",
  ]

  private static let beyondConfigurations: Set<String> = [
    "accepted-pattern", "budget-is-a-word", "budget-of-misspelt-rule", "misspelt-default",
    "misspelt-own-rule", "misspelt-own-style",
    "misspelt-rule", "misspelt-style", "no-styles-path", "override-unclosed-brace",
    "override-unclosed-bracket", "override-unknown-rule", "override-unknown-style",
    "override-with-no-files", "rejected-pattern", "rule-in-wrong-style", "styles-path-is-a-file",
    "unknown-language", "unknown-rule", "unknown-rule-style", "unknown-style",
  ]

  @Test(arguments: [
    ("Fixtures/rules", rules, beyondRules),
    ("Fixtures/configurations", configurations, beyondConfigurations),
  ])
  func refusesWhatItCanTell(
    _ folder: String, _ schema: SchemaValidator, _ beyond: Set<String>
  ) throws {
    let trees = try Self.trees(in: folder)
    #expect(beyond.isSubset(of: trees.keys))
    for (name, tree) in trees {
      #expect(schema.accepts(JSONValue(tree)) == beyond.contains(name), "\(name)")
    }
  }

  /// Rule files that are right, ours and others', are right by the schema.
  @Test(arguments: ["Rules", "../shared/conformance/styles"])
  func acceptsRules(_ folder: String) throws {
    let root = TestData.packageRoot.appending(path: folder)
    for (name, tree) in try Self.trees(in: folder) {
      let bytes = Array(try Data(contentsOf: root.appending(path: name + ".yml")))
      guard RuleFile.read(bytes, path: name, id: "Style.Rule").problems.isEmpty else { continue }
      #expect(Self.rules.accepts(JSONValue(tree)), "\(name)")
    }
  }

  @Test func acceptsConfigurations() throws {
    for name in ["config", "configured", "explain-here"] {
      let tree = try #require(try Self.trees(in: "Fixtures/commands/\(name)")["galley"])
      #expect(Self.configurations.accepts(JSONValue(tree)), "\(name)")
    }
  }

  /// The YAML files below a folder of the repository that are YAML, by their paths without suffix.
  private static func trees(in folder: String) throws -> [String: RuleTree] {
    let root = TestData.packageRoot.appending(path: folder)
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var trees: [String: RuleTree] = [:]
    for file in files ?? [] where file.hasSuffix(".yml") {
      let bytes = Array(try Data(contentsOf: root.appending(path: file)))
      if let tree = try? RuleTree(bytes, path: file) { trees[String(file.dropLast(4))] = tree }
    }
    return trees
  }
}
