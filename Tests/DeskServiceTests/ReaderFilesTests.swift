import Editorial
import Glibc
import Testing

@testable import DeskService

/// Counts of readers as they are found, read and kept.
@Suite struct ReaderFilesTests {
  private static let plan = """
    sources:
      pieces: []
      semester: []
      readers: [growth.csv, counts, {path: two.csv, outlet: two}]
    outlets:
      fp: {name: FP, kind: own}

    """
  private static let small =
    "sources: {readers: growth.csv, pieces: [], semester: []}\noutlets: {fp: {kind: own}}\n"
  private static let addresses =
    "email,active_subscription,created_at\nsomebody@example.org,true,2026-11-24\n"

  private func desk(_ files: KeyValuePairs<String, String>, plan: String = plan) -> ScratchDesk {
    let scratch = ScratchDesk(files)
    scratch.write("desk.yaml", plan)
    return scratch
  }

  private func totals(_ desk: Desk) -> [String: [Int?]] {
    Dictionary(uniqueKeysWithValues: desk.readers.map { ($0.path.text, $0.days.map(\.total)) })
  }

  /// Reads until nothing is left to do; the last desk.
  private func finish(_ service: DeskService) -> Desk? {
    var last: Desk?
    repeat {
      if case .loaded(let desk) = service.advance() { last = desk }
    } while service.isReading
    return last
  }

  @Test func `files that are named are read, and of a folder those that count readers`() throws {
    let scratch = desk(
      [
        "growth.csv": "Date,New subscribers\n2026/11/24,31\n",
        "two.csv": "date,subscribers\n2026-11-24,7\n",
        "counts/a.csv": "date,subscribers\n2026-11-24,2418\n",
        "counts/email_list.fp.csv": Self.addresses, "counts/fees.csv": "title,fee\nTram,300\n",
      ], plan: Self.plan + "  two: {name: Two, kind: own}\n")
    let desk = try scratch.load()
    #expect(totals(desk) == ["counts/a.csv": [2418], "growth.csv": [nil], "two.csv": [7]])
    #expect(desk.readers.map { $0.outlet.map { desk.plan[$0].key } } == [nil, nil, "two"])
    #expect(desk.problems.isEmpty, "\(desk.problems)")
  }

  @Test func `readers of the only own outlet are its readers`() throws {
    let files: KeyValuePairs = ["growth.csv": "date,subscribers\n2026-11-24,1\n"]
    let desk = try desk(files, plan: Self.small).load()
    #expect(desk.readers.map(\.outlet) == [desk.plan.outlet(for: "fp")])
  }

  @Test func `a table with addresses that is named is left alone, and no address is told`() throws {
    let desk = try desk(["growth.csv": Self.addresses], plan: Self.small).load()
    #expect(desk.readers.isEmpty)
    let told = desk.problems.filter { $0.path.text == "growth.csv" }.map(\.message)
    #expect(told.count == 1 && told[0].contains("readers' addresses"))
    #expect(!told[0].contains("example.org"))
  }

  @Test func `what is refused leaves what was read before, marked as old, until it can be read`()
    throws
  {
    let files: KeyValuePairs = ["growth.csv": "date,subscribers\n2026-11-23,2387\n"]
    let scratch = desk(files, plan: Self.small)
    let service = scratch.service()
    _ = try service.load()
    func change(_ text: String) -> Desk? {
      scratch.write("growth.csv", text)
      service.reload()
      return finish(service)
    }
    let refused = try #require(change("date,subscribers\n\"2026-11-24,24"))
    #expect(refused.readers.map(\.isStale) == [true])
    #expect(totals(refused) == ["growth.csv": [2387]])
    #expect(refused.problems.map(\.message) == ["the quote \" that is opened here is never closed"])
    let other = try #require(change(Self.addresses))
    #expect(other.readers.map(\.isStale) == [true])
    let opened = service.filesOpened
    let mended = try #require(change("date,subscribers\n2026-11-24,2418\n"))
    #expect(mended.readers.map(\.isStale) == [false] && mended.problems.isEmpty)
    #expect(totals(mended) == ["growth.csv": [2418]])
    #expect(service.filesOpened == opened + 1)
    scratch.remove("growth.csv")
    service.reload()
    #expect(finish(service)?.readers.isEmpty == true)
  }
}
