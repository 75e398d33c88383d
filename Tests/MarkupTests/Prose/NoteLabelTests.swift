import Markup
import SourceText
import Testing

/// Which block quotes are notes of the writer's own.
@Suite struct NoteLabelTests {
  @Test(arguments: [
    "> [!NOTE]\n> Mind the gap.", "> [!tip] Mind the gap.", "> **Note:** Mind the gap.",
    "> Note\n>\n> Mind the gap.", "> Beware\r\n> Mind the gap.", "> ## Tip\n> Mind the gap.",
    "> **Note**: Mind the gap.", "> **Warning** Mind the gap.", "> _Tip:_ mind the gap.",
    "> Important: mind the gap.", "> ⚠️ **Caution** Mind the gap.",
    "> ## Note:\n>\n> Mind the gap.", "> NOTE: Mind the gap.\n>\n> > Mind it well.",
  ])
  func isANote(_ source: String) {
    #expect(
      blocks(source).allSatisfy {
        $0.containers.contains(.quote) && !$0.containers.isQuotation
      })
  }

  @Test(arguments: [
    "> Mind the gap.", "> Note that there is a gap.", "> **Anna**: Mind the gap.",
    "> **Mind** the gap.", "> [Note](a.md): mind the gap.", "> - Note: mind the gap.",
    "> Notebooks: mind the gap.", "> [!] Mind the gap.", "> *Note the gap*",
  ])
  func isAQuotation(_ source: String) {
    #expect(blocks(source).allSatisfy { $0.containers.isQuotation })
  }

  private func blocks(_ source: String) -> [ProseBlock] {
    let file = SourceFile(path: "post.md", bytes: Array(source.utf8))
    return Document.parse(file, markup: .markdown).prose.blocks
  }
}
