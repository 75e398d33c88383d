import SourceText

/// A workflow of GitHub Actions that runs the action of this repository on every change.
enum GitHubWorkflow {
  static func target(in folder: FilePath) -> InitTarget {
    InitTarget(
      ".github/workflows/galley.yml", in: folder, content: content,
      advice: """
        Put the repository that you have Galley from in the place of OWNER/galley, and a tag or a \
        commit in that of main.
        """)
  }

  private static let content = #"""
    name: Prose
    on: [push, pull_request]

    permissions:
      contents: read
      security-events: write # for the page of code scanning

    jobs:
      galley:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0 # the files that a change touches are told by its history
          - uses: OWNER/galley@main
            with:
              fail-on: warning

    """#
}
