import SourceText

/// What an element of HTML means for the prose in and around it.
struct HTMLElement: Equatable {
  let role: Role
  let traits: Traits
  /// Tells elements apart, below `HTMLElement.identities`. Elements unknown to HTML share 256 of
  /// them by their names' hash: two that collide are taken for one, which only hostile input sees.
  let identity: Int

  static let identities = 2048

  enum Role: UInt8 {
    /// Inline, without effect.
    case transparent = 0x2D  // -
    case link = 0x61  // a
    case strong = 0x73  // s
    case emphasis = 0x65  // e
    case strikethrough = 0x64  // d
    case quotation = 0x75  // u
    case code = 0x6B  // k
    /// Inline and shown, but not prose.
    case opaque = 0x6F  // o
    /// Not shown at all.
    case hidden = 0x78  // x
    case lineBreak = 0x62  // b
    case image = 0x67  // g
    /// Begins and ends a block whose text reads as a paragraph, or as the item or cell around it.
    case flow = 0x70  // p
    /// The same, and the start of every other block ends it.
    case paragraph = 0x50  // P
    case heading = 0x68  // h
    case listItem = 0x6C  // l
    case list = 0x4C  // L
    case table = 0x54  // T
    case tableHeader = 0x48  // H
    case tableCell = 0x43  // C
    case caption = 0x63  // c
    case quote = 0x71  // q
    /// A block that is shown, but not prose.
    case opaqueBlock = 0x4F  // O
    /// Parts blocks without holding text itself.
    case separator = 0x72  // r
    case title = 0x74  // t
    case meta = 0x6D  // m

    /// Whether it begins and ends a block.
    var isBlock: Bool {
      switch self {
      case .flow, .paragraph, .heading, .listItem, .list, .table, .tableHeader, .tableCell,
        .caption, .quote,
        .opaqueBlock, .separator, .title:
        true
      default: false
      }
    }
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Has neither content nor end tag.
    static let void = Traits(rawValue: 1)
    /// Its content holds no tags (WHATWG, section 13.2.5).
    static let rawText = Traits(rawValue: 2)
    /// Begins an HTML block by condition 6 of CommonMark 0.31, section 4.6.
    static let markdownBlock = Traits(rawValue: 4)
    /// By condition 1.
    static let markdownRaw = Traits(rawValue: 8)
    /// Holds blocks, so that a blank line parts paragraphs in it, and Markdown may stand in it.
    static let container = Traits(rawValue: 16)
  }

  /// The element of the name in `range` of `bytes`, in any case.
  static func find(_ bytes: ByteView, _ range: ByteRange) -> HTMLElement {
    let known = table.withUTF8Buffer { buffer -> HTMLElement? in
      let records = SortedRecords(ByteView(buffer))
      return records.find(bytes, range, ignoringCase: true).flatMap { record(buffer, at: $0) }
    }
    return known
      ?? HTMLElement(
        role: .transparent, traits: [], identity: identities - 256 + hash(bytes, range))
  }

  /// The component of JSX of the name in `range`. One called `Image` stands for an image, as in
  /// Astro and Next.js; of others nothing is known.
  static func component(_ bytes: ByteView, _ range: ByteRange) -> HTMLElement {
    let isImage =
      bytes.equals(range, ignoringCase: "image") || bytes.equals(range, ignoringCase: "img")
    return HTMLElement(
      role: isImage ? .image : .transparent, traits: [],
      identity: identities - 256 + hash(bytes, range))
  }

  private static func record(_ table: UnsafeBufferPointer<UInt8>, at key: Int) -> HTMLElement? {
    let table = ByteView(table)
    guard let role = Role(rawValue: table[key + 1]) else { return nil }
    var traits: Traits = []
    var index = key + 2
    while table[index] > 0x20 {
      switch table[index] {
      case UInt8(ascii: "V"): traits.insert(.void)
      case UInt8(ascii: "X"): traits.insert(.rawText)
      case UInt8(ascii: "M"): traits.insert(.markdownBlock)
      case UInt8(ascii: "R"): traits.insert(.markdownRaw)
      default: traits.insert(.container)
      }
      index += 1
    }
    return HTMLElement(role: role, traits: traits, identity: key)
  }

  private static func hash(_ bytes: ByteView, _ range: ByteRange) -> Int {
    var hash: UInt32 = 0x811C_9DC5  // FNV-1a
    for index in range.start..<range.end {
      hash = (hash ^ UInt32(bytes[index].asciiLowercased)) &* 0x0100_0193
    }
    return Int(hash >> 24)
  }

  /// Name, role and traits: V void, X raw text, M condition 6, R condition 1, K container.
  private static let table: StaticString = """
    a=a address=pMK area=-V article=pMK aside=pMK audio=o b=s base=-VM basefont=-VM
    blockquote=qMK body=pMK br=bV canvas=o caption=cM center=pMK cite=e code=k col=rVM colgroup=rM
    datalist=x dd=lM del=d details=pMK dfn=e dialog=pMK dir=LMK div=pMK dl=LMK dt=lM em=e embed=oV
    fieldset=pMK figcaption=cM figure=pMK footer=pMK form=pMK frame=rVM frameset=rM h1=hM h2=hM
    h3=hM h4=hM h5=hM h6=hM head=pMK header=pMK hgroup=pK hr=rVM html=pMK i=e iframe=oMX img=gV
    input=oV kbd=o legend=pM li=lM link=-VM main=pMK math=o menu=LMK menuitem=lM meta=mV nav=pMK
    noembed=xX noframes=xMX noscript=x object=o ol=LMK optgroup=xM option=xM p=PM param=-VM
    plaintext=OX pre=OR q=u rp=x rt=x s=d samp=o script=xXR search=pMK section=pMK select=o
    source=-V strike=d strong=s style=xXR summary=pM svg=o table=TMK tbody=rMK td=CM template=x
    textarea=oXR tfoot=rMK th=HM thead=rMK title=tMX tr=rMK track=-VM tt=o ul=LMK var=o video=o
    wbr=-V xmp=OX
    """
}
