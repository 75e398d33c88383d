import SourceText

/// Tasks of Visual Studio Code with their problem matcher. It counts columns in UTF-16 code units.
enum VSCodeTasks {
  static func target(in folder: FilePath) -> InitTarget {
    InitTarget(
      ".vscode/tasks.json", in: folder, content: content,
      advice: "Terminal > Run Task > galley lists the findings of all posts under Problems.")
  }

  private static let content = #"""
    {
      "version": "2.0.0",
      "tasks": [
        {
          "label": "galley",
          "detail": "Check the prose of all posts",
          "type": "process",
          "command": "galley",
          "args": ["check", "--quiet", "--format", "gcc", "--column-unit", "utf16"],
          "group": "test",
          "presentation": { "reveal": "silent", "clear": true },
          "problemMatcher": {
            "owner": "galley",
            "source": "galley",
            "fileLocation": ["relative", "${workspaceFolder}"],
            "severity": "info",
            "pattern": {
              "regexp": "^(.+?):(\\d+):(\\d+): (error|warning|note): (.*) \\[([^\\]]+)\\]$",
              "file": 1,
              "line": 2,
              "column": 3,
              "severity": 4,
              "message": 5,
              "code": 6
            }
          }
        }
      ]
    }

    """#
}
