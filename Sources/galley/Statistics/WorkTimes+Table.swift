import Linting
import Reporting

extension WorkTimes {
  /// What takes longest first, for `--profile`.
  var table: String {
    let total = Double(max(1, nanoseconds.values.reduce(0, +)))
    let rows = nanoseconds.map { (name: $0.key.name, time: Double($0.value)) }
      .sorted { ($1.time, $0.name) < ($0.time, $1.name) }
      .map { [$0.name, ($0.time / 1e6).inTenths, ($0.time / total * 100).inTenths + " %"] }
    return TextTable(header: ["Work", "Milliseconds", "Share"], rows: rows).text
  }
}

extension Work {
  fileprivate var name: String {
    switch self {
    case .reading: "Reading posts"
    case .rule(let id): SafeText.escaped(id.description)
    case .pass(let purpose): purpose
    case .finishing: "Directives, fixes and order"
    }
  }
}
