/// Which target of which directive of a post is to thank for something.
struct DirectiveCredit: Hashable {
  let directive: Int
  let target: Int
}

/// A rule, a style or all rules, turned off or on.
struct Switch {
  let isOff: Bool
  let credit: DirectiveCredit
}
