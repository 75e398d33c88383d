import Testing
import TestSupport

@testable import RuleFormat

@Suite struct StyleTests {
  @Test(
    .enabled(if: TestData.has("conformance"), "\(TestData.absence(of: "conformance"))"),
    arguments: ["conformance/styles", "conformance/vale/testdata/styles"])
  func stylesOfOthersCompile(_ path: String) throws {
    let style = try StyleFiles(below: path)
    let compiled = DeclaredRules.compile(style.files)
    print(path, style.files.count, "rules")
    for p in style.problems { print("  read:", p.path, p.range, p.message) }
    for p in compiled.problems { print("  compile:", p.path, p.range, p.message) }
    for n in compiled.notes { print("  note:", n.rule, n.message) }
    for (i, set) in compiled.rules.sets.prefix(2).enumerated() {
      print(
        "  set \(i): \(set.targets.count) phrases, \(set.expressions.count) expressions, \(set.gated.count) gated, \(set.lists.flatMap(\.searched).filter { !$0.isGated }.count) anywhere"
      )
      for l in set.lists {
        for s in l.searched where !s.isGated {
          if case .expression(let e) = s.seeker {
            print("    anywhere:", set.expressions[Int(e)].prefix(150))
          }
        }
      }
      for t in set.targets where t.expression >= 0 {
        print("    at phrase:", set.expressions[Int(t.expression)].prefix(100)); break
      }
    }
    for s in compiled.rules.sets {
      for e in s.expressions {
        do { _ = try RegularExpressionProbe.open(e) } catch { print("  ICU refuses", error, e) }
      }
    }
  }
}

import TextAnalysis
enum RegularExpressionProbe {
  static func open(_ p: String) throws { _ = try RegularExpression(p) }
}
