/// `extends: metric`: reports a post for which a formula over its counts meets a condition.
package struct Metric: Sendable {
  package var formula: LocatedText
  package var condition: LocatedText
}

extension Metric {
  init?(reading keys: inout MappingReader) {
    let formula = keys.requiredString("formula")
    let condition = keys.requiredString("condition")
    guard let formula, let condition else { return nil }
    self.formula = formula
    self.condition = condition
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    let formula = compiler.parse(self.formula)
    let condition = compiler.parse(self.condition, asCondition: true)
    return MetricCheck(formula: formula, condition: condition)
  }
}

private struct MetricCheck: DeclaredCheck {
  let formula: Formula?
  let condition: Formula?

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    guard let formula, let condition, let statistics = TextStatistics(context.post) else { return }
    let result = formula.value(of: statistics.value)
    let isMet = condition.value { name in
      name == Formula.resultName ? result : statistics.value(name)
    }
    if isMet != 0 { context.addForPost([.number(result)]) }
  }
}
