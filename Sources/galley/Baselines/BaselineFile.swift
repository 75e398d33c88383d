import Linting
import Reporting
import SourceText

/// A baseline where it is kept. Posts go in it by their path from its folder, so that it serves
/// from every working folder and on every machine.
struct BaselineFile: Sendable {
  let path: FilePath
  private(set) var baseline: Baseline
  /// Its folder, free of links.
  private let folder: FilePath

  /// Reads the one at `path`.
  ///
  /// - Parameter isNew: whether it need not be there yet.
  init(_ path: String, isNew: Bool = false) throws(UsageError) {
    let path = FilePath(path)
    self.path = path
    folder = path.folder.resolved ?? path.folder
    let source: SourceFile
    do throws(SourceFile.LoadError) {
      source = try SourceFile.load(path)
    } catch {
      guard isNew, error == .notFound else { throw UsageError("\(path): \(error)") }
      baseline = Baseline([])
      return
    }
    do throws(Baseline.ReadError) {
      baseline = try Baseline(reading: source)
    } catch {
      throw UsageError("\(path) \(error)")
    }
  }

  /// What a post is called in it.
  func name(of post: FilePath) -> String {
    let whole = post.inResolvedFolder ?? post
    return (whole.relative(to: folder) ?? whole).description
  }

  /// Whether the post of this name is still there.
  func isThere(_ name: String) -> Bool {
    FileStatus(at: FilePath(name).absolute(in: folder)) != nil
  }

  /// Takes the findings of a post to be known.
  mutating func record(_ entries: [Baseline.Entry], at name: String) {
    baseline.replace(at: name, by: entries)
  }

  /// Forgets the posts that are no longer there.
  mutating func forgetLostPosts() {
    for name in baseline.paths where !isThere(name) { baseline.replace(at: name, by: []) }
  }

  /// Writes it.
  func write() throws(WriteError) {
    var output = Output()
    BaselineJSON.write(baseline, to: &output)
    try AtomicFile.write(output.bytes, to: path)
  }
}
