import Foundation
import Linting
import ShippedRules
import TestSupport
import Testing

@Suite struct ShippedRuleTests {
  /// Being there is all it takes: `Rules/Style/Rule.yml` is the rule `Style.Rule`.
  @Test func everyRuleFileIsARule() throws {
    let root = TestData.packageRoot.appending(path: "Rules")
    let walk = try #require(FileManager.default.enumerator(atPath: root.path))
    let paths = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".yml") }
    for path in paths {
      #expect(path.wholeMatch(of: #/[A-Z]\w*/[A-Z]\w*\.yml/#) != nil, "\(path) names no rule")
    }
    let ids = paths.map { String($0.dropLast(4)).replacing("/", with: ".") }
    #expect(ShippedRules.all.map(\.info.id.description).sorted() == ids.sorted())
  }

  @Test func stylesOfTasteAreThere() {
    let styles = Set(ShippedRules.all.map { String($0.info.id.style) })
    #expect(ShippedRules.optInStyles.isSubset(of: styles))
  }
}
