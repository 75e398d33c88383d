/// The primary language subtags that Galley knows.
enum LanguageCodes {
  /// Whether `code`, in lower case, is a language that posts are written in: all of ISO 639-1, and
  /// of the longer codes those with a living press.
  static func isKnown(_ code: String) -> Bool { known.contains(code) }

  /// The code in use today for one that has been replaced (IANA registry, Preferred-Value).
  static func current(_ code: String) -> String {
    switch code {
    case "in": "id"
    case "iw": "he"
    case "ji": "yi"
    case "mo": "ro"
    default: code
    }
  }

  /// Whether a part of a path that is just `code` can be meant as a language. Codes that are as
  /// likely a word, an abbreviation or a file type there (`is`, `no`, `my`, `ml`, `os`, `cs`, `ts`)
  /// and languages hardly anyone translates posts into are not among them.
  static func namesFolders(_ code: String) -> Bool { folders.contains(code) }

  private static let known = set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu \
    hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb \
    lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om \
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv \
    sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu in \
    iw ji mo arz ast bho ceb chr ckb dsb fil fur gsw haw hsb kab kok lij mai min mni nap nds pap \
    sat scn smn szl tzm vec war yue zgh
    """)

  private static let folders = set(
    """
    af ar az bg bn ca da de el en eo es et eu fa fi fil fr gl gu he hi hr hu hy id it ja ka kk km \
    kn ko ku lt lv mk mn mr nb ne nl nn pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz \
    vi yue zh
    """)

  private static func set(_ codes: String) -> Set<String> {
    Set(codes.split(separator: " ").map(String.init))
  }
}
