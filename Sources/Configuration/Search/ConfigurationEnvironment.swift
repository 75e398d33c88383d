import Glibc
package import SourceText

/// What the search for configurations asks of the command line and the environment.
package struct ConfigurationEnvironment: Sendable {
  /// Absolute and free of links.
  package let workingFolder: FilePath
  /// Where all that configures is read from.
  package let files: any FileStore
  /// The file named by `--config`, which alone counts then.
  package let explicit: FoundConfiguration?
  private let home: FilePath?
  private let userFolder: FilePath?
  private let namedValeFile: FilePath?
  /// The folder of styles that Vale searches before all others: `VALE_STYLES_PATH`, else the
  /// user's own, where it exists.
  let valeStylesPath: FilePath?

  /// - Parameters:
  ///   - explicit: the file named by `--config`.
  ///   - files: where all that configures is read from.
  package init(explicit: FilePath?, files: any FileStore = Disk()) {
    workingFolder = FilePath(".").resolved ?? FilePath("/")
    self.files = files
    self.explicit = explicit.map { Self.told($0, in: files) }
    home = Self.variable("HOME")
    userFolder = Self.variable("XDG_CONFIG_HOME") ?? home.map { $0 / ".config" }
    namedValeFile = Self.variable("VALE_CONFIG_PATH")
    let data = Self.variable("XDG_DATA_HOME") ?? home.map { $0 / ".local/share" }
    let styles = Self.variable("VALE_STYLES_PATH") ?? data.map { $0 / "vale/styles" }
    valeStylesPath = styles.flatMap { files.kind(of: $0) == .folder ? $0 : nil }
  }

  /// A path as a person would name it from the working folder.
  func shown(_ path: FilePath) -> String {
    (path.relative(to: workingFolder) ?? path).description
  }

  /// Reads a file, reported under the name that a person would give it.
  func load(_ path: FilePath) throws(SourceFile.LoadError) -> SourceFile {
    try files.load(path, reportedAs: shown(path))
  }

  /// Vale's files: the user's own, which always counts, and before all the nearest one above the
  /// working folder, else the one in the home folder.
  var valeConfiguration: FoundConfiguration {
    let own = userFolder.map { $0 / "vale/.vale.ini" }
    let nearest =
      namedValeFile ?? valeFile(above: workingFolder) ?? home.flatMap { valeFile(in: $0) }
    let found = [own, nearest].compactMap(\.self).filter { files.kind(of: $0) == .file }
    return found.isEmpty ? .standard : .vale(found)
  }

  private func valeFile(above folder: FilePath) -> FilePath? {
    for folder in folder.ancestors {
      if let file = valeFile(in: folder) { return file }
    }
    return nil
  }

  private func valeFile(in folder: FilePath) -> FilePath? {
    ConfigurationSearch.valeNames.lazy.map { folder / $0 }
      .first { files.kind(of: $0) == .file }
  }

  /// Whether a file is in Galley's notation or in Vale's: by its name, else by what its first line
  /// looks like.
  private static func told(_ file: FilePath, in files: any FileStore) -> FoundConfiguration {
    let name = file.name
    if name.hasSuffix(".yml") || name.hasSuffix(".yaml") { return .galley(file) }
    if name.hasSuffix(".ini") || ConfigurationSearch.valeNames.contains(name) {
      return .vale([file])
    }
    let source = try? files.load(file)
    return source.map(INILine.isFirst) == true ? .vale([file]) : .galley(file)
  }

  private static func variable(_ name: String) -> FilePath? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return FilePath(String(cString: value))
  }
}
