import Linting

/// The JSON Schema of `.galley.yml`: what its reader asks for.
package enum ConfigurationSchema {
  /// - Parameter catalog: the rules that are named in it, with their summaries and options; others
  ///   may stand there too.
  package static func document(with catalog: RuleCatalog) -> JSONValue {
    var sentences: [String: String] = [:]
    for info in catalog.rules.map(\.info) {
      sentences[info.id.description] = info.manual.summary
      for option in info.options { sentences["\(info.id).\(option.name)"] = option.summary }
    }
    let writer = SchemaWriter(
      manual: { path in
        guard path.first == "rules", path.count > 1 else {
          return manual[path.joined(separator: ".")]
        }
        return path.last == "level"
          ? manual["rules.level"] : sentences[path.dropFirst().joined(separator: ".")]
      },
      likeness: { $0 == ["overrides", "rules"] ? ["rules"] : nil })
    let shape = GalleySettings.shape(with: catalog)
    return JSONValue.object([
      .init(name: "$schema", value: "http://json-schema.org/draft-07/schema#"),
      .init(name: "title", value: "The configuration of Galley"),
    ]).appending(writer.mapping(shape, at: []))
  }

  /// A sentence for each key by its path.
  static let manual: [String: String] = [
    "language": "The language of posts that do not say theirs, as a tag of BCP 47.",
    "styles":
      "The styles whose rules run: default, Galley's others, and folders below styles-path.",
    "styles-path": "The folder whose folders are styles, or several; from the folder of this file.",
    "vocabulary": "Words that are right or wrong wherever they stand, as regular expressions.",
    "vocabulary.accept": "Words that no rule reports.",
    "vocabulary.reject": "Words that Vocabulary.Rejected reports.",
    "rules": "A level for a rule or all of a style, or a mapping of a level and options.",
    "rules.level": "At which level it reports; off for not at all, on for its own level.",
    "budgets": "How many findings of a rule or style are let pass before they fail a run.",
    "overrides": "What holds for some files only; later parts outweigh earlier ones.",
    "overrides.files": "Globs as in .gitignore, from the folder of this file; “!” takes out.",
    "overrides.styles": "The styles whose rules run there, in place of those above.",
  ]
}
