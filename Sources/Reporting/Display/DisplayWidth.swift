import SourceText

/// The columns of a terminal that `text` takes; it must hold no control characters.
func displayWidth(of text: ByteView) -> Int {
  var width = 0
  var index = 0
  while index < text.count {
    let scalar = text.scalar(at: index)
    index += scalar.length
    if !scalar.value.extendsCharacter { width += scalar.value.isWide ? 2 : 1 }
  }
  return width
}

extension Unicode.Scalar {
  var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    case 0x1F000...: properties.isEmojiPresentation
    default: properties.isEmojiPresentation
    }
  }
}
