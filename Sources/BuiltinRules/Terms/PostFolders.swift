/// The parts of a site that posts are in, by their paths: the folders below the one that holds them
/// all. What is below those is a year, a category or a post with its images.
struct PostFolders {
  /// By post: the number of its part.
  let numbers: [Int]

  init(_ paths: [String]) {
    let folders = paths.map { $0.split(separator: "/").dropLast() }
    let shared = folders.dropFirst().reduce(into: folders.first ?? []) { shared, folder in
      shared = shared.prefix(zip(shared, folder).prefix { $0 == $1 }.count)
    }
    var known: [Substring: Int] = [:]
    numbers = folders.map { folder in
      let part = folder.dropFirst(shared.count).first ?? ""
      return known[part] ?? {
        known[part] = known.count
        return known.count - 1
      }()
    }
  }
}
