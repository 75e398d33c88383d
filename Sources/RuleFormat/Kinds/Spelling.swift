/// `extends: spelling`: reports words that no dictionary holds.
package struct Spelling: Sendable {
  package var dictionaries: [LocatedText] = []
  package var dicpath: LocatedText?
  package var aff: LocatedText?
  package var dic: LocatedText?
  /// Whether the default dictionary is asked too.
  package var append = false
  /// Switches the default filters off.
  package var custom = false
  /// Words that match one of these are not checked.
  package var filters: [LocatedText] = []
  /// Files with words that are right.
  package var ignore: [LocatedText] = []
}

extension Spelling {
  init(reading keys: inout MappingReader) {
    dictionaries = keys.strings("dictionaries")
    dicpath = keys.string("dicpath")
    aff = keys.string("aff")
    dic = keys.string("dic")
    append = keys.bool("append")
    custom = keys.bool("custom")
    filters = keys.strings("filters")
    ignore = keys.strings("ignore")
    // Vale reads these two and does nothing with them.
    _ = keys.strings("exceptions")
    _ = keys.number("threshold")
  }
}
