import Configuration
import Linting
import Reporting

/// How much may be found before a run fails, and how much was.
///
/// What a budget of the configuration covers counts against that alone; all else counts by its
/// level.
struct Gate: Sendable {
  private let threshold: FailureThreshold
  /// The warnings that are let pass; nil for none, or for all where the threshold is above them.
  private let allowedWarnings: Int?
  private var budgets: [(budget: RuleBudget, spent: Int)]
  /// The place of the budget that covers a rule, of those that were met.
  private var covering: [RuleID: Int?] = [:]
  private var uncovered = Summary()

  init(threshold: FailureThreshold, allowedWarnings: Int?, budgets: [RuleBudget]) {
    self.threshold = threshold
    self.allowedWarnings = allowedWarnings
    self.budgets = budgets.map { ($0, 0) }
  }

  /// Counts what was found in one post.
  mutating func add(_ diagnostics: [Diagnostic]) {
    guard !budgets.isEmpty else { return uncovered.add(diagnostics) }
    var others: [Diagnostic] = []
    for diagnostic in diagnostics {
      if let place = budget(for: diagnostic.rule) {
        budgets[place].spent += 1
      } else {
        others.append(diagnostic)
      }
    }
    uncovered.add(others)
  }

  /// That of the rule itself, else that of its style.
  private mutating func budget(for rule: RuleID) -> Int? {
    if let known = covering[rule] { return known }
    let place =
      budgets.firstIndex { $0.budget.name == rule.description }
      ?? budgets.firstIndex { $0.budget.name == rule.style }
    covering[rule] = .some(place)
    return place
  }

  /// Whether what was found is too much.
  var isClosed: Bool {
    if !exceeded.isEmpty || exceedsAllowedWarnings { return true }
    let warnings = allowedWarnings == nil ? uncovered.warnings : 0
    return switch threshold {
    case .never: false
    case .error: uncovered.errors > 0
    case .warning: uncovered.errors + warnings > 0
    case .suggestion: uncovered.errors + warnings + uncovered.suggestions > 0
    }
  }

  /// What to tell whoever set a number that is exceeded.
  var notes: [Problem] {
    var notes = exceeded.map { budget, spent in
      Problem(
        .note, path: nil,
        message: "findings of \(budget.name): \(spent), more than its budget of \(budget.limit)")
    }
    if let allowedWarnings, exceedsAllowedWarnings {
      notes.append(
        Problem(
          .note, path: nil,
          message: "warnings: \(uncovered.warnings), more than --max-warnings \(allowedWarnings)")
      )
    }
    return notes
  }

  private var exceeded: [(budget: RuleBudget, spent: Int)] {
    budgets.filter { $0.spent > $0.budget.limit }
  }

  private var exceedsAllowedWarnings: Bool {
    allowedWarnings.map { uncovered.warnings > $0 } ?? false
  }
}
