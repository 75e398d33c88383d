import Linting

extension HTMLPage {
  /// A number in the head of the page.
  struct Total {
    /// Also the class of the element.
    let name: String
    let label: String
    let value: String
    let isNone: Bool

    private init(_ name: String, _ count: Int, _ one: String, _ many: String) {
      self.name = name
      label = count == 1 ? one : many
      value = count.grouped
      isNone = count == 0
    }

    static func all(_ summary: Summary) -> [Total] {
      [
        Total("files", summary.files, "file checked", "files checked"),
        Total("errors", summary.errors, "error", "errors"),
        Total("warnings", summary.warnings, "warning", "warnings"),
        Total("suggestions", summary.suggestions, "suggestion", "suggestions"),
        Total("fixable", summary.fixable, "has a safe fix", "have a safe fix"),
      ]
    }
  }

  /// A level that findings were reported at.
  struct LevelCount {
    let name: String
    let label: String
    let count: String

    static func all(_ summary: Summary) -> [LevelCount] {
      [
        (Level.error, "Errors", summary.errors), (.warning, "Warnings", summary.warnings),
        (.suggestion, "Suggestions", summary.suggestions),
      ].filter { $0.2 > 0 }
        .map { LevelCount(name: $0.0.rawValue, label: $0.1, count: $0.2.grouped) }
    }
  }

  /// A row of a bar chart, and what a click on it narrows the list to.
  struct Bar {
    /// `rule` or `file`.
    let kind: String
    let index: Int
    let name: String
    let hint: String
    /// That of the rule; empty for a file.
    let level: String
    let count: String
    /// Of the longest bar.
    let percent: Int

    /// The rules, those that found most first.
    static func rules(_ tallies: HTMLTallies, _ options: Reporter.Options) -> [Bar] {
      let sorted = tallies.rules.enumerated()
        .sorted { ($1.element.count, $0.element.rule) < ($0.element.count, $1.element.rule) }
      let most = sorted.first?.element.count ?? 1
      return sorted.map { index, tally in
        Bar(
          kind: "rule", index: index, name: SafeText.escaped(tally.rule.description),
          hint: options.rule(tally.rule)?.manual.summary ?? "", level: tally.level.rawValue,
          count: tally.count.grouped, percent: max(1, tally.count * 100 / most))
      }
    }

    /// The files with most findings.
    static func files(_ tallies: HTMLTallies, limit: Int) -> [Bar] {
      let sorted = tallies.files.enumerated().filter { $0.element.count > 0 }
        .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      let most = sorted.first?.element.count ?? 1
      return sorted.prefix(limit).map { index, tally in
        let path = SafeText.escaped(tally.path)
        return Bar(
          kind: "file", index: index, name: path, hint: path, level: "",
          count: tally.count.grouped, percent: max(1, tally.count * 100 / most))
      }
    }
  }

  /// The files of one folder on the heat map, and of those below it where it lies two levels deep.
  struct HeatFolder {
    let name: String
    let files: [HeatFile]

    struct HeatFile {
      let index: Int
      let path: String
      let count: Int
      /// 0 for a clean file, then a step for each doubling, up to 5.
      let heat: Int
    }

    /// The folders in the order in which their files were reported.
    static func all(_ tallies: HTMLTallies) -> [HeatFolder] {
      var order: [String] = []
      var files: [String: [HeatFile]] = [:]
      for (index, tally) in tallies.files.enumerated() {
        let path = SafeText.escaped(tally.path)
        let folders = path.split(separator: "/").dropLast().prefix(path.hasPrefix("/") ? 4 : 2)
        let folder = folders.isEmpty ? "." : folders.joined(separator: "/")
        if files[folder] == nil { order.append(folder) }
        let heat = min(5, Int.bitWidth - tally.count.leadingZeroBitCount)
        files[folder, default: []].append(
          HeatFile(index: index, path: path, count: tally.count, heat: heat))
      }
      return order.map { HeatFolder(name: $0, files: files[$0] ?? []) }
    }
  }

  /// Something that could not be checked.
  struct PageProblem {
    let place: String
    let message: String

    init(_ problem: Problem) {
      place = SafeText.escaped(problem.path ?? "galley")
      message = SafeText.escaped(problem.message)
    }
  }
}

extension Summary {
  /// "67 findings in 2 of 12 files".
  var headline: String {
    let findings = errors + warnings + suggestions
    guard findings > 0 else {
      return "Nothing to correct in \(files.grouped) file\(files == 1 ? "" : "s")"
    }
    let place =
      filesWithFindings == files ? "" : "\(filesWithFindings.grouped) of "
    return "\(findings.grouped) finding\(findings == 1 ? "" : "s") "
      + "in \(place)\(files.grouped) file\(files == 1 ? "" : "s")"
  }
}

extension Int {
  /// With a comma before each group of three digits.
  fileprivate var grouped: String {
    var text = String(self)
    var index = text.count - 3
    while index > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: index))
      index -= 3
    }
    return text
  }
}
