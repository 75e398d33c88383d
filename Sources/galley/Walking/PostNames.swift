/// What a walk can tell from a name.
enum PostNames {
  /// Without the dot, in small letters.
  static let suffixes = ["md", "markdown", "mdx", "html", "htm"]

  /// What package managers and site generators fill.
  static let builtFolders = ["_site", "_vendor", "bower_components", "node_modules", "vendor"]

  /// Whether a file of this name is a post.
  static func isPost(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let suffix = name[(dot + 1)...].map { $0 | 0x20 }
    return suffixes.contains(String(decoding: suffix, as: UTF8.self))
  }

  /// Whether a folder of this name is one of those that programs fill.
  static func isBuilt(_ name: [UInt8]) -> Bool {
    builtFolders.contains(String(decoding: name, as: UTF8.self))
  }
}
