import Configuration
import SourceText

/// The files of a repository as the next commit would leave them: of those that git tracks what is
/// staged, and none that it knows nothing of. What git is told to ignore, such as styles that a
/// program fetches, is no part of any commit and is read from the disk, as is all that lies outside
/// of the repository, or in a repository within it.
struct StagedFiles: FileStore {
  private let workingFolder: FilePath
  /// The contents of tracked files by their absolute paths; nil for one that is read from the disk.
  private let tracked: [FilePath: [UInt8]?]
  /// The names in each folder that holds tracked files, at any depth.
  private var names: [FilePath: Set<[UInt8]>] = [:]
  private let untracked: Set<FilePath>

  init(of repository: Repository) async throws(Git.Failure) {
    workingFolder = repository.workingFolder
    untracked = Set(try await repository.untracked())
    let blobs = try await repository.index().blobs
    let configuring = blobs.filter { Self.mayConfigure(FilePath($0.key)) }
    let contents = try await repository.contents(of: configuring.map(\.value))
    var tracked = Dictionary(
      uniqueKeysWithValues: blobs.keys.map { (repository.top / $0, [UInt8]?.none) })
    for (path, content) in zip(configuring.keys, contents) {
      tracked[repository.top / path] = .some(content)
    }
    self.tracked = tracked
    for path in tracked.keys { enter(path) }
  }

  /// Whether a file is one that a configuration can be or name. All others are never asked for, and
  /// a repository can hold gigabytes of them.
  private static func mayConfigure(_ path: FilePath) -> Bool {
    let name = path.name
    return !name.dropFirst().contains(".")
      || [".yml", ".yaml", ".ini", ".txt", ".dic", ".aff"].contains { name.hasSuffix($0) }
  }

  /// Notes the name of a file in its folder, and those of the folders on the way there.
  private mutating func enter(_ path: FilePath) {
    for (path, folder) in zip(path.ancestors, path.ancestors.dropFirst()) {
      guard names[folder, default: []].insert(path.lastComponent).inserted else { return }
    }
  }

  /// What a path is known by here.
  private func place(of path: FilePath) -> FilePath { path.absolute(in: workingFolder).normalized }

  func kind(of path: FilePath) -> FileKind? {
    let place = place(of: path)
    if tracked[place] != nil { return .file }
    if names[place] != nil { return .folder }
    return untracked.contains(place) ? nil : FileStatus(at: place)?.kind
  }

  func holds(_ path: FilePath) -> Bool {
    let place = place(of: path)
    return kind(of: place) != nil || !untracked.contains(place) && Disk().holds(place)
  }

  func load(
    _ path: FilePath, reportedAs name: String
  ) throws(SourceFile.LoadError) -> SourceFile {
    let place = place(of: path)
    if let content = tracked[place] ?? nil {
      return try SourceFile(checking: content, reportedAs: name)
    }
    if untracked.contains(place) { throw .notFound }
    return try Disk().load(path, reportedAs: name)
  }

  func entries(of folder: FilePath) -> [Folder.Entry] {
    let place = place(of: folder)
    let names = names[place] ?? []
    let others = Disk().entries(of: place).filter {
      !names.contains($0.name) && !untracked.contains(place / $0.name)
    }
    return others
      + names.map { name in
        Folder.Entry(name: name, kind: tracked[place / name] == nil ? .folder : .file)
      }
  }
}
