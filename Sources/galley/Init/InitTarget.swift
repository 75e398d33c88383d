import SourceText

/// A file that `galley init` writes.
struct InitTarget: Sendable {
  /// A folder that must be there.
  let folder: FilePath
  /// From that folder; folders on the way are made.
  let path: String
  let content: String
  /// What is left to do by hand, in a sentence or two; empty for nothing.
  let advice: String
  let isExecutable: Bool

  init(
    _ path: String, in folder: FilePath, content: String, advice: String = "",
    isExecutable: Bool = false
  ) {
    self.folder = folder
    self.path = path
    self.content = content
    self.advice = advice
    self.isExecutable = isExecutable
  }
}

/// An editor whose error list Galley can fill.
enum Editor: String, CaseIterable, Sendable {
  case vim, vscode, emacs

  /// What to write for it: settings of the project below `folder`, those of a person below `home`.
  func target(in folder: FilePath, home: FilePath) -> InitTarget {
    switch self {
    case .vim: VimCompiler.target(in: home)
    case .vscode: VSCodeTasks.target(in: folder)
    case .emacs: EmacsMode.target(in: home)
    }
  }
}

/// A host that can check every change.
enum CodeHost: String, CaseIterable, Sendable {
  case github, gitlab

  func target(in folder: FilePath) -> InitTarget {
    switch self {
    case .github: GitHubWorkflow.target(in: folder)
    case .gitlab: GitLabJob.target(in: folder)
    }
  }
}
