import Foundation
import Markup
import SourceText
import TOMLKit

/// A front matter of ours beside what TOMLKit or Foundation makes of the same bytes.
struct ObjectComparison {
  /// What differs first; nil where both agree.
  private(set) var difference: String?
  private let matter: FrontMatter
  private let bytes: [UInt8]

  init(_ matter: FrontMatter, _ bytes: [UInt8]) {
    self.matter = matter
    self.bytes = bytes
    let source = String(decoding: bytes[matter.content.start..<matter.content.end], as: UTF8.self)
    let theirs: Any
    do {
      let json = matter.format == .toml ? try Self.json(toml: source) : source
      theirs = try JSONSerialization.jsonObject(with: Data(json.utf8))
    } catch {
      if matter.problems.isEmpty { difference = "only the oracle reports: \(error)" }
      return
    }
    guard matter.problems.isEmpty else {
      difference = "only we report: \(matter.problems.map(\.message))"
      return
    }
    compare(0, theirs)
  }

  private static func json(toml: String) throws -> String {
    try TOMLTable(string: toml).convert(to: .json)
  }

  private mutating func compare(_ index: Int, _ theirs: Any) {
    guard difference == nil else { return }
    let node = matter.nodes[index]
    let children = Array(matter.children(of: index))
    switch node.kind {
    case .mapping:
      let object = theirs as? [String: Any] ?? [:]
      guard children.map({ matter.nodes[$0].name }).sorted() == object.keys.sorted() else {
        return note(index, "keys differ from \(theirs)")
      }
      for child in children { compare(child, object[matter.nodes[child].name] ?? NSNull()) }
    case .sequence:
      let array = theirs as? [Any] ?? []
      guard children.count == array.count else { return note(index, "items differ: \(theirs)") }
      for (child, item) in zip(children, array) { compare(child, item) }
    case .string:
      let text = bytes.withBytes { FrontMatter.text(of: node, in: $0) }
      if text != theirs as? String { note(index, "text \(text ?? ""), oracle \(theirs)") }
    case .null: if !(theirs is NSNull) { note(index, "null, oracle \(theirs)") }
    case .integer, .float, .boolean:
      if !(theirs is NSNumber) { note(index, "\(node.kind), oracle \(theirs)") }
    case .date: if !(theirs is String) { note(index, "date, oracle \(theirs)") }
    case .other: note(index, "not read")
    }
  }

  private mutating func note(_ index: Int, _ text: String) {
    difference = "\(matter.path(to: index)): \(text)"
  }
}
