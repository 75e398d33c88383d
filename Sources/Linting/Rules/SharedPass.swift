/// Rules that are matched together: what all of them look for is found in one pass over a post.
package protocol SharedPass: AnyObject, Sendable {
  /// What one worker needs to run the members named, each at its level; what is dear to open is
  /// opened there, once, when first needed.
  func makeSession(for members: [SharedPassMember]) -> any SharedPassSession
}

/// A member of a shared pass that is to run.
package struct SharedPassMember: Sendable {
  package let member: Int
  package let level: Level

  package init(member: Int, level: Level) {
    self.member = member
    self.level = level
  }
}

/// The working state of a shared pass, for one worker.
package protocol SharedPassSession: AnyObject {
  /// What its rules do together, for a table of times: some words.
  var purpose: String { get }

  func check(_ post: Post, _ report: inout Report)
}

/// The active rules of shared passes, gathered pass by pass.
struct SharedPassMembers {
  private var passes: [(pass: any SharedPass, members: [SharedPassMember])] = []

  mutating func add(_ member: SharedPassMember, of pass: any SharedPass) {
    if let index = passes.firstIndex(where: { $0.pass === pass }) {
      passes[index].members.append(member)
    } else {
      passes.append((pass, [member]))
    }
  }

  func makeSessions() -> [any SharedPassSession] {
    passes.map { $0.pass.makeSession(for: $0.members) }
  }
}
