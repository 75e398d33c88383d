/// How a character behaves on a terminal.
enum Visibility: Equatable {
  /// Shown, or joined to what is.
  case plain
  /// A space other than U+0020.
  case space
  /// A zero-width (non-)joiner or a variation selector: needed in emoji and in some scripts, a
  /// hiding place elsewhere.
  case joiner
  /// A control, a bidirectional control or another character that shows nothing by itself.
  case hidden

  /// By general category and `Default_Ignorable_Code_Point` (Unicode Standard, section 5.21).
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027: self = .plain
    case 0...0x9F: self = .hidden
    case 0x200C, 0x200D: self = .joiner
    case 0xFFF9...0xFFFB: self = .hidden
    default: self = Visibility(rare: scalar)
    }
  }

  private init(rare scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spaceSeparator: self = .space
    case .lineSeparator, .paragraphSeparator, .control: self = .hidden
    default:
      self =
        properties.isVariationSelector
        ? .joiner
        : properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
          ? .hidden : .plain
    }
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to the character before it: the rules GB9 and GB9a of UAX #29, roughly.
  var extendsCharacter: Bool {
    guard value >= 0x300 else { return false }
    return value == 0x200D || (0x1F3FB...0x1F3FF).contains(value) || properties.isGraphemeExtend
  }

  /// Whether a joiner beside it does its work: letters and marks of scripts that join, and emoji.
  var takesJoiner: Bool {
    guard value >= 0x600 else { return false }
    switch properties.generalCategory {
    case .otherLetter, .nonspacingMark, .spacingMark, .otherSymbol, .modifierSymbol: return true
    default: return false
    }
  }
}
