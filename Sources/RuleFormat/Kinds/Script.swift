/// `extends: script`: a program, which is read by name and never run.
package struct Script: Sendable {
  package var script: LocatedText?
}

extension Script {
  init(reading keys: inout MappingReader) { script = keys.requiredString("script") }
}
