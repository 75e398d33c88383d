import PackagePlugin

/// Compiles the rule files below the folder of the target into one Swift file of that target, so
/// that adding, changing or removing a rule file is all there is to do.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let rules = target.sourceFiles(withSuffix: ".yml").map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleArchive+Shipped.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(rules.count) rule files",
        executable: try context.tool(named: "rulec").url,
        arguments: [target.directoryURL.path, output.path],
        inputFiles: rules, outputFiles: [output])
    ]
  }
}
