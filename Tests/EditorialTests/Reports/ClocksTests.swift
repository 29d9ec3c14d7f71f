import Editorial
import Oracle
import Testing

@Suite("R16: home, here and the clocks of the header")
struct ClocksTests {
  private func clocks(_ build: (inout DeskBuilder) -> Void) -> [String] {
    let clocks = Clocks(assessment("2026-11-25 14:02", build))
    return ["\(clocks.hereCity) \(clocks.here.clock)"]
      + clocks.others.map { "\($0.city) \($0.time.clock)" }
  }

  @Test func `R16 one clock for each other zone of an outlet with live pieces`() {
    #expect(clocks { $0.piece("a", "spe", "drafting") } == ["Tokyo 14:02", "London 05:02"])
    #expect(clocks { $0.piece("a", "spe", "published") } == ["Tokyo 14:02"])
    #expect(clocks { $0.piece("a", "spe", "killed") } == ["Tokyo 14:02"])
    #expect(clocks { _ in } == ["Tokyo 14:02"])
  }

  @Test func `R16 zones that read the same are one`() {
    #expect(
      clocks {
        $0.piece("a", "nkn", "drafting")
        $0.piece("b", "spe", "drafting")
        $0.outlet("lisbon", .client, zone: "Europe/London")
        $0.piece("c", "lisbon", "drafting")
      } == ["Tokyo 14:02", "London 05:02"])
  }

  @Test func `R16 where here is another place, home's clock is shown too`() {
    #expect(
      clocks {
        $0.here = Zones.london
        $0.piece("a", "spe", "drafting")
      } == ["London 05:02", "Tokyo 14:02"])
    #expect(clocks { $0.here = Zones.newYork } == ["New York 00:02", "Tokyo 14:02"])
    #expect(clocks { $0.here = Zones.seoul } == ["Seoul 14:02"])
  }
}
