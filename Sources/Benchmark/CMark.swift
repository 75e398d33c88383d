import Glibc

/// libcmark-gfm, the peer that Markup is held against, found when the benchmark runs: neither a
/// build nor a run needs it.
struct CMark {
  private typealias Node = OpaquePointer
  private typealias New = @convention(c) (Int32) -> OpaquePointer?
  private typealias Feed = @convention(c) (OpaquePointer?, UnsafePointer<UInt8>?, Int) -> Void
  private typealias Finish = @convention(c) (OpaquePointer?) -> Node?
  private typealias Free = @convention(c) (OpaquePointer?) -> Void
  private typealias Find = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Attach = @convention(c) (OpaquePointer?, OpaquePointer?) -> Int32

  private let new: New
  private let feed: Feed
  private let finish: Finish
  private let freeParser: Free
  private let freeNode: Free
  private let attach: Attach
  private let extensions: [OpaquePointer]

  init?() {
    guard let core = Self.open("libcmark-gfm.so"),
      let more = Self.open("libcmark-gfm-extensions.so"),
      let new = dlsym(core, "cmark_parser_new"), let feed = dlsym(core, "cmark_parser_feed"),
      let finish = dlsym(core, "cmark_parser_finish"),
      let freeParser = dlsym(core, "cmark_parser_free"),
      let freeNode = dlsym(core, "cmark_node_free"),
      let attach = dlsym(core, "cmark_parser_attach_syntax_extension"),
      let find = dlsym(core, "cmark_find_syntax_extension"),
      let register = dlsym(more, "cmark_gfm_core_extensions_ensure_registered")
    else { return nil }
    self.new = unsafeBitCast(new, to: New.self)
    self.feed = unsafeBitCast(feed, to: Feed.self)
    self.finish = unsafeBitCast(finish, to: Finish.self)
    self.freeParser = unsafeBitCast(freeParser, to: Free.self)
    self.freeNode = unsafeBitCast(freeNode, to: Free.self)
    self.attach = unsafeBitCast(attach, to: Attach.self)
    unsafeBitCast(register, to: (@convention(c) () -> Void).self)()
    let findExtension = unsafeBitCast(find, to: Find.self)
    extensions = ["table", "strikethrough", "autolink", "tasklist"].compactMap { name in
      name.withCString { findExtension($0) }
    }
  }

  /// Parses `bytes` to a tree and frees it. CMARK_OPT_FOOTNOTES is 1 << 13.
  func parse(_ bytes: [UInt8]) {
    let parser = new(1 << 13)
    for syntax in extensions { _ = attach(parser, syntax) }
    bytes.withUnsafeBufferPointer { feed(parser, $0.baseAddress, $0.count) }
    freeNode(finish(parser))
    freeParser(parser)
  }

  private static func open(_ name: String) -> UnsafeMutableRawPointer? { dlopen(name, RTLD_NOW) }
}
