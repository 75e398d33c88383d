package import SourceText
extension Document {
  package static func benchmarkBlocks(_ source: SourceFile) -> Int {
    source.bytes.withBytes { bytes in
      var parser = BlockParser(bytes: bytes, options: .default, isMDX: source.path.hasSuffix("mdx"))
      parser.parse(from: 0)
      return parser.blocks.count
    }
  }
  package static func benchmarkInlines(_ source: SourceFile) -> Int {
    source.bytes.withBytes { bytes in
      let isMDX = source.path.hasSuffix("mdx")
      var parser = BlockParser(bytes: bytes, options: .default, isMDX: isMDX)
      parser.parse(from: 0)
      var inline = InlineParser(options: .default, isMDX: isMDX, definitions: parser.definitions, footnotes: parser.footnotes)
      let p = DocumentParse(source: source, bytes: bytes, markup: .markdown, options: .default, frontMatter: nil, illFormed: [])
      for i in parser.blocks.indices {
        p.parseInlines(of: i, in: &parser.blocks, lines: parser.lines, with: &inline)
      }
      return inline.inlines.count
    }
  }
}
