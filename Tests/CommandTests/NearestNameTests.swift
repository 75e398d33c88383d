import Linting
import Testing

@Suite struct NearestNameTests {
  static let names = [
    "Typography.DuplicateSpace", "Typography.PercentOrder", "Encoding", "Unicode",
  ]

  @Test(arguments: [
    ("typography.duplicatespace", "Typography.DuplicateSpace"),
    ("Typography.DoubleSpace", "Typography.DuplicateSpace"),
    ("Typografy.PercentOder", "Typography.PercentOrder"), ("Ecnoding", "Encoding"),
    ("Spelling", nil), ("", nil),
  ])
  func findsWhatWasMeant(_ name: String, _ expected: String?) {
    #expect(NearestName.to(name, among: Self.names) == expected)
  }
}
