import Linting
import RuleFormat
import SourceText

/// Finds the names in settings that are neither a rule's nor a style's.
struct UnknownNames {
  let problems: [ConfigurationProblem]

  /// - Parameters:
  ///   - catalog: all rules there are, those of the styles that are named included.
  ///   - files: where styles are looked for.
  init(_ settings: Settings, _ catalog: RuleCatalog, in files: any FileStore) {
    var known = RuleID.names(of: catalog.rules.map(\.info.id))
    // It is there only while words are rejected, but may be spoken of.
    known.insert(VocabularyRule.id.description)
    var problems: [ConfigurationProblem] = []
    let named =
      settings.sections.flatMap(\.rules).map { ($0.name, $0.place) }
      + settings.budgets.map { ($0.name, $0.place) }
    for (name, place) in named where !known.contains(name) {
      let style = String(RuleID(name).style)
      // A rule of a style that is not read, or one that is wrong and has been told of.
      let folders = settings.stylesPaths.map { $0.value / style }
      for file in folders.flatMap({ StyleFolder.files(below: $0, in: files) }) {
        known.formUnion([file.id.description, style])
      }
      guard !known.contains(name) else { continue }
      guard problems.count < ConfigurationProblem.limit else { break }
      let advice =
        NearestName.to(name, among: known)
        .map { "did you mean “\($0)”?" } ?? "“galley rules” lists them all."
      problems.append(
        ConfigurationProblem("There is no rule “\(name)”; \(advice)", at: place))
    }
    self.problems = problems
  }
}
