import Glibc
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
    var before = stat()
    guard path.withCString({ stat($0, &before) }) == 0, before.st_mode & S_IFMT == S_IFREG,
      isUnchanged
    else { throw .changed }
    guard before.st_nlink == 1 else { throw .hardLinks(Int(before.st_nlink)) }
    let file: AtomicFile
    do throws(WriteError) {
      file = try AtomicFile(replacing: path.cString)
    } catch {
      throw .failed(error)
    }
    do throws(Refusal) {
      try fill(file, with: bytes)
      var after = stat()
      guard fstat(file.descriptor, &after) == 0, after.st_uid == before.st_uid,
        after.st_gid == before.st_gid
      else { throw .owner }
      var now = stat()
      guard path.withCString({ stat($0, &now) }) == 0, now.st_ino == before.st_ino,
        now.st_dev == before.st_dev, isUnchanged
      else { throw .changed }
    } catch {
      file.discard()
      throw error
    }
    do throws(WriteError) {
      try file.commit()
    } catch {
      throw .failed(error)
    }
  }

  private var isUnchanged: Bool {
    let now = try? SourceFile.load(at: path.cString, reportedAs: "")
    return now?.bytes == original
  }

  private func fill(_ file: AtomicFile, with bytes: [UInt8]) throws(Refusal) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file.descriptor, buffer.baseAddress.map { $0 + sent }, bytes.count - sent)
      }
      if count < 0, errno != EINTR { throw .failed(WriteError()) }
      sent += max(0, count)
    }
    // Some file systems report only here that the disk is full.
    guard fsync(file.descriptor) == 0 else { throw .failed(WriteError()) }
  }
}
