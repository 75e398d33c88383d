import Configuration
import Reporting

extension Problem {
  init(_ problem: ConfigurationProblem) {
    self.init(
      problem.severity == .error ? .error : .note, path: problem.path, message: problem.message,
      place: problem.place?.positions)
  }
}
