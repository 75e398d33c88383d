import SourceText

/// A job of GitLab CI whose findings a merge request shows.
enum GitLabJob {
  static func target(in folder: FilePath) -> InitTarget {
    InitTarget(
      ".gitlab/galley.yml", in: folder, content: content,
      advice: """
        Include it from .gitlab-ci.yml with "include: .gitlab/galley.yml", and name an image that \
        holds galley.
        """)
  }

  private static let content = #"""
    galley:
      stage: test
      image: galley # an image with galley in it
      script:
        - galley check --output-file gitlab=galley.json --output-file junit=galley.xml
      artifacts:
        when: always
        reports:
          codequality: galley.json
          junit: galley.xml

    """#
}
