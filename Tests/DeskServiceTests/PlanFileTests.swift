import Editorial
import Testing

@testable import DeskService

/// desk.yaml is looked at before there is a service, which takes what was read if it still holds.
struct PlanFileTests {
  private static let outlets = "outlets: {letter: {name: Letter, kind: own}}\n"
  private let scratch = ScratchDesk(["desk.yaml": "time_zone: Asia/Seoul\n" + outlets])

  private func write(_ text: String) { scratch.write("desk.yaml", text + PlanFileTests.outlets) }

  private func service(_ plan: PlanFile) -> DeskService {
    DeskService(scratch.location, plan: plan, environment: ["TZ": "UTC"], now: Moment(seconds: 0))
  }

  @Test func `a desk.yaml read before is taken as it was read, its problems too`() throws {
    write("time_zone: Asia/Seoul\nodd: 1\n")
    let plan = try PlanFile.read(scratch.location)
    #expect(try PlanFile.read(scratch.location, known: plan).isSame(as: plan))
    let desk = try service(plan).load()
    #expect(desk.home.name == "Asia/Seoul")
    #expect(desk.problems.contains { $0.message.contains("odd") })
    #expect(try service(plan).openPlan().home == desk.home)
  }

  @Test func `one that changed since is read as it is now, and one that is gone is missed`() throws
  {
    let plan = try PlanFile.read(scratch.location)
    write("time_zone: Asia/Tokyo\n")
    #expect(try service(plan).load().home.name == "Asia/Tokyo")
    #expect(try service(plan).openPlan().home.name == "Asia/Tokyo")
    scratch.remove("desk.yaml")
    let late = service(plan)
    #expect(throws: PlanFailure.self) { try late.load() }
    #expect(!late.isOpen)
  }

  @Test func `home is the zone it names, else the system's (R16)`() throws {
    let system = Zone.fixed(3600)
    #expect(try PlanFile.read(scratch.location).home(orSystem: system).name == "Asia/Seoul")
    for text in ["", "time_zone: Nowhere\n"] {
      write(text)
      #expect(try PlanFile.read(scratch.location).home(orSystem: system) == system)
    }
  }
}
