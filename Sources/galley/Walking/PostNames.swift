/// What a walk can tell from a name.
enum PostNames {
  /// Whether a file of this name is a post: `.md`, `.markdown`, `.mdx`, `.html`, `.htm`.
  static func isPost(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let suffix = name[(dot + 1)...].map { $0 | 0x20 }
    return suffixes.contains { $0.elementsEqual(suffix) }
  }

  /// Whether a folder of this name is filled by a package manager or a site generator.
  static func isBuilt(_ name: [UInt8]) -> Bool {
    builtFolders.contains { $0.elementsEqual(name) }
  }

  private static let suffixes = ["md", "markdown", "mdx", "html", "htm"].map { Array($0.utf8) }
  private static let builtFolders = [
    "_site", "_vendor", "bower_components", "node_modules", "vendor",
  ].map { Array($0.utf8) }
}
