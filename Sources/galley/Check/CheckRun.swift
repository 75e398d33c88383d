import Glibc
import Linting
import Markup
import Reporting
import SourceText
import Synchronization

/// Carries out a `galley check`: finds the files, checks them on all cores, reports in path order.
struct CheckRun {
  private let plan: CheckPlan

  init(_ plan: CheckPlan) { self.plan = plan }

  func run() async -> ExitStatus {
    let walk = FileWalker.walk(plan.paths, globs: plan.globs)
    var inputs = walk.files.map(CheckInput.file)
    if plan.readsStandardInput { inputs.insert(.standardInput, at: 0) }
    let results = CheckResults(plan, count: inputs.count, problems: walk.problems)
    await check(inputs, into: results)
    return results.finish()
  }

  /// Workers pull indices from one counter: no file waits for a worker that is busy with another,
  /// and no task is made for each.
  private func check(_ inputs: [CheckInput], into results: CheckResults) async {
    let workers = min(plan.jobs, inputs.count)
    let queue = WorkQueue(count: inputs.count)
    guard workers > 1 else { return work(inputs, from: queue, into: results) }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask { work(inputs, from: queue, into: results) }
      }
    }
  }

  private func work(_ inputs: [CheckInput], from queue: WorkQueue, into results: CheckResults) {
    var linter = Linter(plan.profile)
    while let index = queue.next(), !results.isStopped {
      let result: CheckResults.Result
      do throws(UnreadableInput) {
        let source = try inputs[index].load(standardInputName: plan.standardInputName)
        let markup = plan.markup ?? MarkupKind(fileName: source.path)
        result = .checked(FileReport(source, linter.lint(source, markup: markup).diagnostics))
      } catch {
        result = .failed(error.problem)
      }
      results.deliver(result, at: index)
    }
  }
}

/// The indices still to be worked on, shared by all workers.
private final class WorkQueue: Sendable {
  private let count: Int
  private let taken = Atomic(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}

/// Where a post comes from.
enum CheckInput: Sendable {
  case file(FilePath)
  case standardInput

  func load(standardInputName: String) throws(UnreadableInput) -> SourceFile {
    var name = standardInputName
    do throws(SourceFile.LoadError) {
      switch self {
      case .file(let path):
        name = path.description
        return try SourceFile.load(at: path.cString, reportedAs: name)
      case .standardInput:
        return try SourceFile.load(descriptor: STDIN_FILENO, reportedAs: name)
      }
    } catch {
      throw UnreadableInput(problem: Problem(path: name, message: error.description))
    }
  }
}

/// A file that is no post.
struct UnreadableInput: Error {
  let problem: Problem
}
