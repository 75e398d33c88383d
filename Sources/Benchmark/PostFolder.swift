import Glibc
import Markup
import SourceText

/// The posts below a folder, read into memory.
enum PostFolder {
  static func load(_ folder: String) -> [SourceFile] {
    var posts: [SourceFile] = []
    var folders = [folder]
    while let next = folders.popLast() {
      guard let stream = opendir(next) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard !name.hasPrefix(".") else { continue }
        let path = next + "/" + name
        if entry.pointee.d_type == UInt8(DT_DIR) {
          folders.append(path)
        } else if isPost(name), let post = try? SourceFile.load(FilePath(path)) {
          posts.append(post)
        }
      }
    }
    return posts
  }

  static func markup(of path: String) -> MarkupKind {
    path.hasSuffix(".mdx") ? .mdx : path.hasSuffix(".html") ? .html : .markdown
  }

  private static func isPost(_ name: String) -> Bool {
    [".md", ".markdown", ".mdx", ".html"].contains { name.hasSuffix($0) }
  }
}
