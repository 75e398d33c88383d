/// Properties that patterns ask of every character, which of ASCII are known without a look-up.
extension Unicode.Scalar {
  var isWhitespace: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }

  var isCased: Bool {
    isASCII ? (value | 0x20) &- 0x61 < 26 : properties.isCased
  }
}
