import SourceText

/// Puts a changed post in the place of the one that was read, or leaves that as it is.
///
/// All that could lose something is refused: a post with further names (hard links), which would
/// keep the old text; one that has changed on disk, or has become a link or folder, since it was
/// read; one whose owner could not be kept.
struct PostReplacement {
  private let path: FilePath
  /// What was read.
  private let original: [UInt8]

  /// Why a post was left alone. The description is for a person, without the path.
  enum Refusal: Error, CustomStringConvertible {
    case hardLinks(Int)
    case changed
    case owner
    case failed(WriteError)

    var description: String {
      switch self {
      case .hardLinks(let count):
        "is left alone: it has \(count) names (hard links), and the others would keep the old text"
      case .changed: "is left alone: it has changed on disk since it was read"
      case .owner: "is left alone: it would not belong to its owner any more"
      case .failed(let error): "cannot be written: \(error)"
      }
    }
  }

  init(of original: SourceFile, at path: FilePath) {
    self.path = path
    self.original = original.bytes
  }

  func write(_ bytes: [UInt8]) throws(Refusal) {
    let before = try status()
    let file = try Self.writing { () throws(WriteError) in try AtomicFile(replacing: path) }
    do throws(Refusal) {
      try Self.writing { () throws(WriteError) in try file.fill(with: bytes) }
      guard FileStatus(of: file.descriptor)?.owner == before.owner else { throw .owner }
      guard try status().identity == before.identity else { throw .changed }
    } catch {
      file.discard()
      throw error
    }
    try Self.writing { () throws(WriteError) in try file.commit() }
  }

  /// Of the post, as long as it is what was read and has no other name.
  private func status() throws(Refusal) -> FileStatus {
    guard let status = FileStatus(at: path), status.kind == .file,
      let now = try? SourceFile.load(path), now.bytes == original
    else { throw .changed }
    guard status.linkCount == 1 else { throw .hardLinks(status.linkCount) }
    return status
  }

  private static func writing<Value>(
    _ body: () throws(WriteError) -> Value
  ) throws(Refusal) -> Value {
    do throws(WriteError) { return try body() } catch { throw .failed(error) }
  }
}
