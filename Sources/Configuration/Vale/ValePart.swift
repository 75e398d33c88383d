/// What the keys of a part of `.vale.ini` speak of.
enum ValePart {
  /// Above all sections: the run as a whole.
  case core
  /// `[formats]`: what suffixes are read as.
  case formats
  /// Any section whose name is a glob: the files that it matches.
  case files
  /// Nothing of ours, such as the settings of a converter that is not run.
  case ignored

  /// The section of this name.
  init(_ name: INILine.LocatedValue) {
    switch name.text {
    case "formats": self = .formats
    case "asciidoctor": self = .ignored
    default: self = .files
    }
  }
}
