import SourceText

/// A hook of Git that checks the posts of a commit before it is made.
enum GitHook {
  /// The command that checks the posts of a commit.
  static let command = "galley check --quiet --staged"

  /// The folder that the settings of the repository, or of its user, have git take hooks from; nil
  /// for its own.
  static var otherFolder: String? {
    // The last setting is ours, which lets git run none.
    let settings = Waiting.wait {
      try? await Git().output(["config", "--get-all", "core.hooksPath"])
    }
    return settings?.split(separator: 0x0A).dropLast().last.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Nil outside of a repository, and in a worktree, whose hooks are those of its main one.
  static func target(in folder: FilePath) -> InitTarget? {
    let isRoot = FileStatus(at: folder / ".git") != nil
    guard let root = isRoot ? folder : folder.resolved?.repository,
      FileStatus(at: root / ".git")?.kind == .folder
    else { return nil }
    return InitTarget(
      ".git/hooks/pre-commit", in: root, content: content,
      advice: "git commit --no-verify goes past it.", isExecutable: true)
  }

  private static let content = """
    #!/bin/sh
    # Checks the posts of a commit before it is made; written by galley init --git-hook.
    # It reads what is staged, and tells of the lines that the commit changes.
    exec \(command)

    """
}
