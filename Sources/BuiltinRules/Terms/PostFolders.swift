/// The parts of a site that posts are in, by their paths: the folders below the one that holds them
/// all. What is below those is a year, a category or a post with its images.
struct PostFolders {
  /// By post: the number of its part.
  let numbers: [Int]

  init(_ paths: [String]) {
    let slash = UInt8(ascii: "/")
    // Each ends with its slash.
    let folders = paths.map { path in
      let path = Array(path.utf8)
      return path[..<((path.lastIndex(of: slash) ?? -1) + 1)]
    }
    var shared = folders.first ?? []
    for folder in folders {
      if !folder.starts(with: shared) {
        shared.removeLast(shared.count - zip(shared, folder).prefix { $0 == $1 }.count)
      }
    }
    let start = shared.lastIndex(of: slash).map { $0 + 1 } ?? 0
    var known: [[UInt8]: Int] = [:]
    numbers = folders.map { folder in
      let part = Array(folder.dropFirst(start).prefix { $0 != slash })
      let number = known[part] ?? known.count
      known[part] = number
      return number
    }
  }
}
