import Foundation
package import Markup
package import SourceText

/// A post of the corpus: real writing from the sites of open projects.
package struct CorpusPost: Sendable {
  /// Below the folder of test data.
  package let path: String
  package let markup: MarkupKind

  /// The post as it is on disk; nil where it cannot be read.
  package func read() -> SourceFile? {
    guard let url = TestData.url(path), let data = try? Data(contentsOf: url) else { return nil }
    return SourceFile(path: path, bytes: Array(data))
  }
}

/// The posts of one project: a folder of `corpus/en` or `corpus/i18n`.
package struct CorpusProject: Sendable, CustomStringConvertible {
  /// Below the folder of test data.
  package let path: String

  package var description: String { path }

  /// All projects of the corpus, by path; none where it is absent.
  package static let all: [CorpusProject] = ["corpus/en", "corpus/i18n"].flatMap { folder in
    guard let url = TestData.url(folder),
      let names = try? FileManager.default.contentsOfDirectory(
        at: url, includingPropertiesForKeys: [.isDirectoryKey])
    else { return [CorpusProject]() }
    return
      names
      .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
      .map { CorpusProject(path: folder + "/" + $0.lastPathComponent) }
      .sorted { $0.path < $1.path }
  }

  /// Its posts, by path.
  package var posts: [CorpusPost] {
    guard let url = TestData.url(path),
      let files = FileManager.default.enumerator(atPath: url.path)
    else { return [] }
    return files.compactMap { $0 as? String }
      .compactMap { file in
        Self.markup[URL(filePath: file).pathExtension.lowercased()].map {
          CorpusPost(path: path + "/" + file, markup: $0)
        }
      }
      .sorted { $0.path < $1.path }
  }

  private static let markup: [String: MarkupKind] = [
    "md": .markdown, "markdown": .markdown, "mdx": .mdx, "html": .html, "htm": .html,
  ]
}
