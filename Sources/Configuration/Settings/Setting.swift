package import SourceText

/// A value that a configuration gives, and where it does.
package struct Setting<Value: Sendable>: Sendable {
  package let value: Value
  package let place: SettingPlace

  package init(_ value: Value, at place: SettingPlace) {
    self.value = value
    self.place = place
  }
}

/// Where in a configuration file something stands.
package struct SettingPlace: Sendable {
  package let file: SourceFile
  /// In the bytes of the file.
  package let range: ByteRange

  package init(_ file: SourceFile, _ range: ByteRange) {
    self.file = file
    self.range = range
  }

  /// What stands there.
  package var text: String { file.bytes.withBytes { $0.string(range) } }

  /// From 1. Reads the file up to it, so is made when it is shown.
  package var line: Int { positions.lowerBound.line }

  /// Both ends in lines and columns.
  package var positions: Range<Position> { file.positions(of: range) }
}
