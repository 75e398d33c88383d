import Linting
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2027-01-31", "2024-02-29", "2000-02-29", "0001-12-31"])
  func readsDays(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-01", "2027-04-31", "2027-1-1", "27-01-01",
    "2027/01/01", "2027-01-01T00", "+027-01-01", "",
  ])
  func refusesOthers(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func isOrdered() throws {
    let days = try ["2026-12-31", "2027-01-30", "2027-01-31", "2027-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days.sorted() == days)
  }
}
