import ArgumentParser
import Glibc
import SourceText

/// `galley init`: writes a configuration to begin with, or what other programs need to call Galley.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a .galley.yml to begin with, or set up editors, hooks and pipelines.",
    discussion: """
      Without an option, a .galley.yml with comments; where the folder has a .vale.ini, it says \
      the same in Galley's notation. Each file is shown, and none that is there is replaced.
      """)

  @Argument(
    help: ArgumentHelp("Where to write. (default: the current folder)", valueName: "folder"))
  var folder: String = "."

  @Option(help: "Write what this editor needs to list findings. May be repeated.")
  var editor: [Editor] = []

  @Option(help: "Write what this code host needs to check every change. May be repeated.")
  var ci: [CodeHost] = []

  @Flag(help: "Write a hook of Git that checks the posts of each commit.")
  var gitHook = false

  @Flag(help: "Replace files that are there.")
  var force = false

  func run() throws {
    let run = InitRun(isForced: force)
    let written = try targets().map(run.write)
    if written.contains(false) { throw ExitStatus.failure.code }
  }

  private func targets() throws -> [InitTarget] {
    let folder = FilePath(folder)
    let home = FilePath(Terminal.variable("HOME") ?? ".")
    var targets = editor.map { $0.target(in: folder, home: home) }
    targets += ci.map { $0.target(in: folder) }
    if gitHook {
      guard let hook = GitHook.target(in: folder) else {
        throw ValidationError("--git-hook needs the main working tree of a Git repository")
      }
      if let other = GitHook.otherFolder {
        throw ValidationError(
          "git takes its hooks from \(other) (core.hooksPath): add "
            + "\"\(GitHook.command)\" to the pre-commit hook there")
      }
      targets.append(hook)
    }
    return targets.isEmpty ? [ConfigurationFile.target(in: folder)] : targets
  }
}

extension Editor: ArgumentChoice {}
extension CodeHost: ArgumentChoice {}
