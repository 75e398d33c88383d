import Glibc
package import SourceText

/// What the search for configurations asks of the command line and the environment.
package struct ConfigurationEnvironment: Sendable {
  /// Absolute and free of links.
  package let workingFolder: FilePath
  /// The file named by `--config`, which alone counts then.
  package let explicit: FoundConfiguration?
  private let home: FilePath?
  private let userFolder: FilePath?
  private let namedValeFile: FilePath?
  /// The folder of styles that Vale searches before all others: `VALE_STYLES_PATH`, else the
  /// user's own, where it exists.
  let valeStylesPath: FilePath?

  /// - Parameter explicit: the file named by `--config`.
  package init(explicit: FilePath?) {
    workingFolder = FilePath(".").resolved ?? FilePath("/")
    self.explicit = explicit.map(Self.told)
    home = Self.variable("HOME")
    userFolder = Self.variable("XDG_CONFIG_HOME") ?? home.map { $0 / ".config" }
    namedValeFile = Self.variable("VALE_CONFIG_PATH")
    let data = Self.variable("XDG_DATA_HOME") ?? home.map { $0 / ".local/share" }
    let styles = Self.variable("VALE_STYLES_PATH") ?? data.map { $0 / "vale/styles" }
    valeStylesPath = styles.flatMap { FileStatus(at: $0)?.kind == .folder ? $0 : nil }
  }

  /// A path as a person would name it from the working folder.
  func shown(_ path: FilePath) -> String {
    guard path.isBelow(workingFolder) else { return path.description }
    return FilePath(path.bytes.dropFirst((workingFolder / "").bytes.count)).description
  }

  /// Vale's files: the user's own, which always counts, and before all the nearest one above the
  /// working folder, else the one in the home folder.
  var valeConfiguration: FoundConfiguration {
    let own = userFolder.map { $0 / "vale/.vale.ini" }
    let nearest =
      namedValeFile ?? Self.valeFile(above: workingFolder) ?? home.flatMap { Self.valeFile(in: $0) }
    let files = [own, nearest].compactMap(\.self).filter { FileStatus(at: $0)?.kind == .file }
    return files.isEmpty ? .standard : .vale(files)
  }

  private static func valeFile(above folder: FilePath) -> FilePath? {
    var next: FilePath? = folder
    while let current = next {
      if let file = valeFile(in: current) { return file }
      next = current.parent
    }
    return nil
  }

  private static func valeFile(in folder: FilePath) -> FilePath? {
    ConfigurationSearch.valeNames.lazy.map { folder / Array($0.utf8) }
      .first { FileStatus(at: $0)?.kind == .file }
  }

  /// Whether a file is in Galley's notation or in Vale's: by its name, else by what its first line
  /// looks like.
  private static func told(_ file: FilePath) -> FoundConfiguration {
    let name = file.name
    if name.hasSuffix(".yml") || name.hasSuffix(".yaml") { return .galley(file) }
    if name.hasSuffix(".ini") || ConfigurationSearch.valeNames.contains(name) {
      return .vale([file])
    }
    let source = try? SourceFile.load(at: file.cString, reportedAs: file.description)
    return source.map(INILine.isFirst) == true ? .vale([file]) : .galley(file)
  }

  private static func variable(_ name: String) -> FilePath? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return FilePath(String(cString: value))
  }
}
