import SourceText

/// A hook of Git that checks the posts of a commit before it is made.
enum GitHook {
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

  private static let content = #"""
    #!/bin/sh
    # Checks the posts of a commit before it is made; written by galley init --git-hook.
    # It reads what is staged, and tells of the lines that the commit changes.
    exec galley check --quiet --staged

    """#
}
