/// Something that kept Galley from its work, told on stderr. It makes the exit status 2.
struct Problem: Error {
  /// The file or folder it concerns, if any.
  let path: String?
  let reason: String

  init(path: String? = nil, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Prints it on stderr.
  func tell() {
    Self.print("error", (path.map { "\($0): " } ?? "") + reason)
  }

  /// Prints on stderr what is worth knowing and changes no exit status.
  static func note(_ text: String) { print("note", text) }

  private static func print(_ severity: String, _ text: String) {
    var stream = OutputStream.standardError
    stream.write("galley: \(severity): \(text)\n")
    stream.flush()
  }
}
