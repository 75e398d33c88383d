import SourceText
struct HTMLProse {
  let bytes: ByteView
  var isOpaque: Bool { false }
  mutating func beginInlines() {}
  mutating func endInlines(_ b: inout ProseBuilder) {}
  mutating func inline(_ r: ByteRange, _ b: inout ProseBuilder) {}
  mutating func extractAttributes(_ b: inout ProseBuilder, containers: ProseBlock.Containers) {}
}
extension MarkdownProse {
  mutating func extractHTML(_ block: Block, containers: ProseBlock.Containers) {}
  mutating func extractOpaque(_ block: Block, kind: Block.Opaque, containers: ProseBlock.Containers) {}
}
