import Subprocess
import SystemPackage

/// Asks the program git about the repository of the working folder.
///
/// Whatever a hostile repository could have git run or fetch is switched off: hooks, external diff
/// programs, text conversion, the file system monitor, pagers and all transports (a partial clone
/// would fetch what it lacks). Filters never run, since contents are only read as blobs.
struct Git: Sendable {
  /// Why git has no answer; a sentence for a person.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let safety = [
    "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null", "-c", "protocol.allow=never", "-c", "core.quotePath=false",
  ]

  /// More than any list of files or batch of posts takes.
  private static let outputLimit = 1 << 30

  /// What `git` with these arguments writes to standard output.
  func output(_ arguments: [String], input: [UInt8] = []) async throws(Failure) -> [UInt8] {
    let outcome = try await run(arguments, input: input)
    guard outcome.isSuccess else { throw Failure(description: outcome.complaint) }
    return outcome.output
  }

  /// The first line of what `git` writes; nil where it says no.
  func line(_ arguments: [String]) async throws(Failure) -> String? {
    let outcome = try await run(arguments, input: [])
    guard outcome.isSuccess else { return nil }
    return String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private struct Outcome {
    let isSuccess: Bool
    let output: [UInt8]
    /// What git says of its failure, without its "fatal: ".
    let complaint: String
  }

  private func run(_ arguments: [String], input: [UInt8]) async throws(Failure) -> Outcome {
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(Self.safety + arguments),
        environment: .inherit.updating([
          "GIT_EXTERNAL_DIFF": nil, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
          "LC_ALL": "C",
        ]),
        input: .array(input), output: .bytes(limit: Self.outputLimit),
        error: .string(limit: 1 << 16))
      let first = result.standardError.split(separator: "\n").first.map(String.init) ?? ""
      return Outcome(
        isSuccess: result.terminationStatus == .exited(0), output: result.standardOutput,
        complaint: first.hasPrefix("fatal: ") ? String(first.dropFirst(7)) : first)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw Failure(description: "git is not installed")
    } catch {
      throw Failure(description: "git cannot be run: \(error)")
    }
  }
}
