package import SourceText

/// A pattern of paths in the notation of gitignore(5), shared by ignore files and `--glob`.
///
/// `*`, `?` and `[…]` stay inside one name; `**` stands for any number of folders. A pattern
/// without a slash, but for one at its end, matches at any depth; any other counts from the base
/// folder.
///
/// Matching takes time in the length of the path times that of the pattern, whatever the two are:
/// the step of `GlobSegment.matches` is taken once more over whole names, with `**` as its `*`.
package struct Glob: Sendable, Equatable {
  private var components: [Component] = []
  /// Whether a final slash says that only folders are meant.
  package private(set) var isForFolders = false

  private enum Component: Sendable, Equatable {
    case name(GlobSegment)
    /// `**`
    case anyFolders
  }

  /// Nil where a bracket is not closed, or where nothing stands between the slashes.
  package init?(_ pattern: some StringProtocol) {
    var body = Substring(pattern)
    if body.hasSuffix("/") {
      isForFolders = true
      body.removeLast()
    }
    let isAnchored = body.contains("/")
    if body.hasPrefix("/") { body.removeFirst() }
    guard !body.isEmpty else { return nil }
    if !isAnchored { components.append(.anyFolders) }
    for part in body.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false) {
      if String(part) == "**" {
        if components.last != .anyFolders { components.append(.anyFolders) }
      } else {
        guard let segment = GlobSegment(part) else { return nil }
        components.append(.name(segment))
      }
    }
  }

  /// Whether its last name ends in a literal suffix, as that of `posts/*.txt` does.
  package var namesSuffix: Bool {
    guard case .name(let segment)? = components.last else { return false }
    return segment.namesSuffix
  }

  /// Whether the whole of `path`, relative to the base folder and parted by `/`, matches.
  package func matches(_ path: ByteView) -> Bool {
    var position = 0
    var index = 0
    var retry: (position: Int, index: Int)?
    while position < path.count {
      let end = path.firstIndex(of: UInt8(ascii: "/"), from: position, to: path.count)
      if index < components.count {
        switch components[index] {
        case .anyFolders:
          index += 1
          // At the end of a pattern it stands for all that lies inside.
          if index == components.count { return true }
          retry = (position, index)
          continue
        case .name(let segment):
          if segment.matches(path[ByteRange(position, end)]) {
            position = end + 1
            index += 1
            continue
          }
        }
      }
      guard let last = retry else { return false }
      position = path.firstIndex(of: UInt8(ascii: "/"), from: last.position, to: path.count) + 1
      index = last.index
      retry = (position, index)
    }
    return index == components.count
  }
}
