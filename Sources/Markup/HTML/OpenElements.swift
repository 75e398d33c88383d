import SourceText

/// The elements that are open at a place, innermost last.
///
/// For each element it keeps where the innermost one of its name is, so that an end tag is resolved
/// in constant time however deep the nesting.
struct OpenElements {
  struct Element {
    let identity: Int
    /// Holds blocks, so that it may stay open across the blocks of Markdown.
    let isContainer: Bool
    let isParagraph: Bool
    /// How many spans of the prose it opened, and in which block.
    var spans = 0
    var block = 0
    /// What was before it.
    fileprivate var sameName = -1
    fileprivate var innermostBlock = -1
    fileprivate var innermostScope = -1
    fileprivate var context = Context()
    fileprivate var language: ByteRange?
  }

  /// What the elements around a text make of it.
  struct Context {
    /// nil outside of all elements that decide it.
    var kind: ProseBlock.Kind?
    var containers: ProseBlock.Containers = []
    /// Whether a blank line parts paragraphs.
    var isFlow = true
  }

  private(set) var context = Context()
  private(set) var language: ByteRange?
  private var stack: [Element] = []
  private var innermost: [Int32] = []
  private var innermostBlock = -1
  private var innermostScope = -1

  var count: Int { stack.count }

  /// The innermost element; nil outside of all.
  var last: Element? { stack.last }

  /// Opens an element, `language` being its `lang` value.
  mutating func push(_ tag: HTMLTag, _ bytes: ByteView, language newLanguage: ByteRange?) {
    if innermost.isEmpty { innermost = [Int32](repeating: -1, count: HTMLElement.identities) }
    let element = tag.element
    var entry = Element(
      identity: element.identity, isContainer: element.traits.contains(.container),
      isParagraph: element.role == .paragraph)
    entry.sameName = Int(innermost[element.identity])
    entry.innermostBlock = innermostBlock
    entry.innermostScope = innermostScope
    entry.context = context
    entry.language = language
    innermost[element.identity] = Int32(stack.count)
    if element.role.isBlock {
      innermostBlock = stack.count
      if isScope(element.role) { innermostScope = stack.count }
      context.enter(element, level: bytes[tag.name.start + 1])
      if let newLanguage { language = newLanguage }
    }
    stack.append(entry)
  }

  /// Notes that the innermost element opened `count` spans in the block number `block`.
  mutating func noteSpans(_ count: Int, in block: Int) {
    guard !stack.isEmpty else { return }
    stack[stack.count - 1].spans = count
    stack[stack.count - 1].block = block
  }

  mutating func pop() -> Element? {
    guard let entry = stack.popLast() else { return nil }
    innermost[entry.identity] = Int32(entry.sameName)
    innermostBlock = entry.innermostBlock
    innermostScope = entry.innermostScope
    context = entry.context
    language = entry.language
    return entry
  }

  /// The index of the element that an end tag closes, or nil where it closes none: an inline
  /// element does not reach out of a block, nor a block out of a table cell.
  func index(closedBy element: HTMLElement) -> Int? {
    guard !innermost.isEmpty, innermost[element.identity] >= 0 else { return nil }
    let index = Int(innermost[element.identity])
    if !element.role.isBlock { return index > innermostBlock ? index : nil }
    let isOfTable = isScope(element.role) || element.role == .separator
    return isOfTable || index > innermostScope ? index : nil
  }

  /// The index of the paragraph that the start of a block closes (WHATWG, "close a p element").
  var openParagraph: Int? {
    innermostBlock >= 0 && stack[innermostBlock].isParagraph ? innermostBlock : nil
  }

  /// How many elements from `start` on stay open where a block of Markdown ends: its containers, up
  /// to the first element that is none.
  func containers(from start: Int) -> Int {
    var index = min(start, stack.count)
    while index < stack.count, stack[index].isContainer { index += 1 }
    return index
  }

  private func isScope(_ role: HTMLElement.Role) -> Bool {
    switch role {
    case .table, .tableCell, .tableHeader: true
    default: false
    }
  }
}

extension OpenElements.Context {
  /// Changes for the content of a block element; `level` is the second letter of its name.
  fileprivate mutating func enter(_ element: HTMLElement, level: UInt8) {
    isFlow = element.traits.contains(.container)
    switch element.role {
    case .heading:
      kind = .heading(level: Int(level) - 0x30)
    case .listItem:
      kind = .listItem
    case .list:
      kind = nil
      containers.insert(.list)
    case .table:
      kind = nil
      containers.insert(.table)
    case .tableHeader:
      kind = .tableHeader
    case .tableCell:
      kind = .tableCell
    case .caption:
      kind = .caption
    case .title:
      kind = .title
    case .quote:
      kind = .paragraph
      containers.insert(.quote)
    default:
      // A paragraph in an item is the item's text, and so on.
      if case .heading = kind { kind = nil }
    }
  }
}
