import SourceText

/// Which files a part of the settings speaks of.
package enum PathPattern: Sendable {
  /// In the notation of gitignore(5), counted from the folder of the settings: the last that
  /// matches decides, and one that is negated takes out.
  case globs([(glob: Glob, isNegated: Bool)])
  /// In Vale's notation, matched against the path as it was given.
  case vale(ValeGlob)

  /// Whether it speaks of a post. `path` is as it was given, `relative` counts from the folder of
  /// the settings.
  func matches(path: ByteView, relative: ByteView) -> Bool {
    switch self {
    case .globs(let globs): globs.last { $0.glob.matches(relative) }.map { !$0.isNegated } ?? false
    case .vale(let glob): glob.matches(path)
    }
  }
}
