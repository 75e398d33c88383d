import Glibc
import Reporting

/// The file that GitHub Actions gives a step to write the page of its job into.
enum JobSummaryFile {
  /// Opens the file to append to it, as steps share a page; nil outside of a job.
  static func open() -> Output? {
    guard let path = Terminal.variable("GITHUB_STEP_SUMMARY") else { return nil }
    let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    return descriptor >= 0 ? Output(descriptor: descriptor) : nil
  }
}
