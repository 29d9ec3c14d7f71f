/// Reading the large desk for a command, against what merely reads the same files.
struct CommandTimes {
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try workshop.largeDesk()
    let cat = FileReader(["cat"], over: desk, in: workshop)
    let count = FileReader(["wc", "-w"], over: desk, in: workshop)
    let list = command("list", on: desk)
    let due = command("due", on: desk)
    let times = try Median.alternating(
      workshop.options.runs,
      [
        { try cat.time() }, { () throws in try count.time() },
        { try list.time() }, { () throws in try due.time() },
      ])
    let size = "\(desk.names.count) pieces, \(desk.size / 1_000_000) MB"
    return [
      Figure("cat (\(size))", times[0].text),
      Figure("wc -w", times[1].text),
      Figure("list --json", times[2], of: times[0], "cat", limit: 2),
      Figure("list --json", times[2], of: times[1], "wc -w", limit: 0.6),
      Figure("due --json", times[3], of: times[0], "cat", limit: 1),
    ]
  }

  private func command(_ name: String, on desk: BenchDesk) -> Command {
    Command([workshop.program, "--desk", desk.folder, name, "--json"], in: workshop)
  }
}
