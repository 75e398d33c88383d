/// The `.aff` file of a Hunspell dictionary (hunspell(5)), as far as it says which words are right.
struct AffixFile: Sendable {
  private(set) var flags = FlagNotation.characters
  private(set) var prefixes = AffixTable()
  private(set) var suffixes = AffixTable()
  /// The suffixes that a further one may follow, by the flag of that.
  private(set) var suffixesBefore: [Flag: AffixTable] = [:]
  /// Words that stand in compounds only.
  private(set) var onlyInCompound: Flag?
  /// Words that are wrong although they are listed.
  private(set) var forbidden: Flag?
  /// Words that are no words without an affix.
  private(set) var needsAffix: Flag?
  private(set) var compoundRules: [CompoundRule] = []
  /// Whether words may be joined freely, as in German.
  private(set) var joinsWords = false
  /// Whether an affix may take the place of a whole word.
  private(set) var stripsWholeWords = false
  /// How short a part of a compound may be, in characters.
  private(set) var compoundMinimum = 3
  /// Letters that a misspelt word may lack, the most frequent first.
  private(set) var letters = "esianrtolcdugmphbyfvkwzxjq'".unicodeScalars.map(\.self)
  let encoding: String

  init(_ bytes: [UInt8]) {
    encoding = HunspellText.encoding(of: bytes)
    var affixes: [Flag: (isPrefix: Bool, crosses: Bool)] = [:]
    for line in HunspellText(bytes, encoding: encoding).lines {
      let fields = line.split { $0 == " " || $0 == "\t" }
      if fields.first == "FULLSTRIP" { stripsWholeWords = true }
      guard fields.count > 1 else { continue }
      switch fields[0] {
      case "FLAG": flags = FlagNotation(rawValue: String(fields[1])) ?? .characters
      case "TRY": letters = fields[1].unicodeScalars.map(\.self)
      case "ONLYINCOMPOUND": onlyInCompound = flags.read(fields[1]).first
      case "FORBIDDENWORD": forbidden = flags.read(fields[1]).first
      case "NEEDAFFIX": needsAffix = flags.read(fields[1]).first
      case "COMPOUNDFLAG", "COMPOUNDBEGIN", "COMPOUNDMIDDLE", "COMPOUNDEND": joinsWords = true
      case "COMPOUNDMIN": compoundMinimum = Int(fields[1]) ?? 3
      case "COMPOUNDRULE" where Int(fields[1]) == nil:
        compoundRules.append(CompoundRule(fields[1], flags))
      case "PFX", "SFX":
        guard let flag = flags.read(fields[1]).first, fields.count > 3 else { continue }
        if fields.count == 4, fields[2] == "Y" || fields[2] == "N", Int(fields[3]) != nil {
          affixes[flag] = (fields[0] == "PFX", fields[2] == "Y")
        } else if let affix = affixes[flag] {
          add(fields, flag, isPrefix: affix.isPrefix, crosses: affix.crosses)
        }
      default: break
      }
    }
  }

  private mutating func add(
    _ fields: [Substring], _ flag: Flag, isPrefix: Bool, crosses: Bool
  ) {
    let text = fields[3].prefix { $0 != "/" }
    let further = fields[3].dropFirst(text.count + 1)
    let affix = Affix(
      flag: flag, crosses: crosses, strip: fields[2] == "0" ? [] : Array(fields[2].utf8),
      text: text == "0" ? [] : Array(text.utf8),
      condition: AffixCondition(fields.count > 4 ? fields[4] : "."),
      continuation: further.isEmpty ? [] : flags.read(further))
    if isPrefix {
      prefixes.add(affix)
    } else {
      suffixes.add(affix)
      for next in affix.continuation {
        suffixesBefore[next, default: AffixTable()].add(affix)
      }
    }
  }
}

/// The name of an affix or of a property of words.
struct Flag: Hashable, Sendable {
  let number: UInt32
}

/// How flags are written in a dictionary.
enum FlagNotation: String, Sendable {
  case characters = "UTF-8"
  case long
  case num

  func read(_ text: Substring) -> [Flag] {
    switch self {
    case .characters: text.unicodeScalars.map { Flag(number: $0.value) }
    case .num: text.split(separator: ",").compactMap { UInt32($0).map(Flag.init) }
    case .long:
      stride(from: 0, to: text.utf8.count - 1, by: 2).map { offset in
        let pair = text.utf8.dropFirst(offset).prefix(2)
        return Flag(number: pair.reduce(0) { $0 << 8 | UInt32($1) })
      }
    }
  }
}
