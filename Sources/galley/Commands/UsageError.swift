/// Arguments that say something Galley cannot do.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
