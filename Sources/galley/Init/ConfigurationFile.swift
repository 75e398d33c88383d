import Configuration
import SourceText

/// A `.galley.yml` to begin with: in a folder with a `.vale.ini`, the same in Galley's notation.
enum ConfigurationFile {
  static func target(in folder: FilePath) -> InitTarget {
    let text = valeFile(in: folder).map { ValeConversion($0, in: folder).text }
    return InitTarget(
      ConfigurationSearch.galleyNames[0], in: folder, content: text ?? GalleyTemplate.text)
  }

  private static func valeFile(in folder: FilePath) -> SourceFile? {
    ConfigurationSearch.valeNames.lazy.compactMap { try? SourceFile.load(folder / $0) }.first
  }
}
