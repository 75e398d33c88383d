import Reporting
import SourceText

/// The changes of a repository that a check is limited to.
struct Changes {
  let scope: ChangeScope
  let repository: Repository

  /// Where the configuration of the posts is read from.
  func configurationFiles() async throws(Git.Failure) -> any FileStore {
    scope.isStaged ? try await StagedFiles(of: repository) : Disk()
  }

  /// The posts that have changed, with their changed lines.
  struct Selection: Sendable {
    var posts: [SelectedPost] = []
    var problems: [Problem] = []
  }

  /// The changed ones among the posts that a walk of `paths` takes.
  func select(
    _ paths: [String], _ filter: any WalkFilter
  ) async throws(Git.Failure) -> Selection {
    switch scope.kind {
    case .staged:
      let paths = paths.map { repository.seenFromHere(FilePath($0)) }
      return try await staged(NamedPosts(paths, filter))
    case .since(let name):
      return try await changed(since: name, FileWalker.walk(paths, filter: filter))
    }
  }

  /// Reads posts from the index, so that what is only in the working folder changes nothing.
  private func staged(_ named: NamedPosts) async throws(Git.Failure) -> Selection {
    let head = try await repository.commit("HEAD")
    var selection = Selection()
    var posts: [(path: FilePath, diff: RawDiff)] = []
    for diff in try await repository.indexChanges(since: head) {
      let path = repository.path(fromTop: diff.path)
      guard named.takes(path) else { continue }
      if diff.status == UInt8(ascii: "U") {
        selection.problems.append(
          Problem(path: path.description, message: "has a merge conflict: nothing is staged"))
      } else if diff.isFile {
        posts.append((path, diff))
      }
    }
    let new = try await repository.contents(of: posts.map(\.diff.newBlob))
    let hadFile = posts.map(\.diff).filter(\.hadFile).map(\.oldBlob)
    let old = try await repository.contents(of: hadFile)
    let before = Dictionary(zip(hadFile, old)) { first, _ in first }
    for ((path, diff), content) in zip(posts, new) {
      selection.add(path, content, before: diff.hadFile ? before[diff.oldBlob] ?? nil : [], scope)
    }
    return selection
  }

  private func changed(
    since name: String, _ walk: FileWalker.Walk
  ) async throws(Git.Failure) -> Selection {
    let base = try await repository.mergeBase(with: name)
    var index = try await repository.index()
    for diff in try await repository.indexChanges(since: base) {
      index.blobs[diff.path] = diff.hadFile ? diff.oldBlob : nil
    }
    let posts = walk.files.compactMap { path -> (path: FilePath, blob: String?)? in
      guard let place = repository.pathFromTop(path),
        !index.submodules.contains(where: { place.isBelow($0) })
      else { return nil }
      return (path, index.blobs[place.bytes])
    }
    let blobs = posts.compactMap(\.blob)
    let before = Dictionary(zip(blobs, try await repository.contents(of: blobs))) { first, _ in
      first
    }
    var selection = Selection(problems: walk.problems)
    for (path, blob) in posts {
      let input = CheckInput.file(path)
      do throws(UnreadableInput) {
        let source = try input.load(standardInputName: "")
        let earlier = blob.map { before[$0] ?? nil } ?? []
        if earlier == source.bytes { continue }
        let lines = scope.lines(from: earlier, to: source.bytes)
        selection.posts.append(SelectedPost(input: input, changes: lines))
      } catch {
        selection.problems.append(error.problem)
      }
    }
    return selection
  }
}

extension Changes.Selection {
  fileprivate mutating func add(
    _ path: FilePath, _ content: [UInt8]?, before: [UInt8]?, _ scope: ChangeScope
  ) {
    guard let content else {
      problems.append(
        Problem(path: path.description, message: "is not in this partial clone; fetch it"))
      return
    }
    do throws(SourceFile.LoadError) {
      let source = try SourceFile(checking: content, reportedAs: path.description)
      let lines = scope.lines(from: before, to: content)
      posts.append(SelectedPost(input: .content(source, path), changes: lines))
    } catch {
      problems.append(Problem(path: path.description, error))
    }
  }
}
