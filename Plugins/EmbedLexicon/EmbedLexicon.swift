import PackagePlugin

/// Compiles the word data in the folder of the target into one Swift file of that target.
@main
struct EmbedLexicon: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let lists = target.sourceFiles(withSuffix: ".txt").map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "Lexicon+Shipped.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(lists.count) word lists",
        executable: try context.tool(named: "lexiconc").url,
        arguments: ["compile", target.directoryURL.path, output.path],
        inputFiles: lists, outputFiles: [output])
    ]
  }
}
