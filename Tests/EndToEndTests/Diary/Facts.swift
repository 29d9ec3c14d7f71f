/// What the JSON answers say of the desk, a line for each fact.
///
///     week 2026-W48 on-track
///     shipped 1560
///     target foreign-perspectives on-track: 0 of 1, queued 0, planned 1, four weeks 2
///     slot foreign-perspectives 2026-11-27T18:00:00+09:00 planned posts/dmz-tour-market.md
///     due 2026-11-27T18:00:00+09:00 piece you posts/dmz-tour-market.md
///     due 2026-11-22 chase them late gigs/nk-news/summit.md
///     piece gigs/korea-pro/shipyard-lobby.md published, them, owed INV-028, out
///     problem posts/dmz-tour-market.md: what it says
struct Facts {
  private(set) var lines: [String] = []

  init(of desk: DiaryDesk, at now: String) throws {
    // All three at once: most of what a command takes is its start.
    let questions = try ["week", "due", "list"].map { try desk.ask($0, at: now) }
    let answers = try questions.map { try desk.json($0) }
    let (week, due, list) = (answers[0], answers[1], answers[2])
    lines.append("week \(week.text("week")) \(week.text("verdict"))")
    lines.append("shipped \(week["words"]?.text("shipped") ?? "nothing")")
    for target in week["targets"]?.items ?? [] {
      lines.append(
        "target \(target.text("outlet")) \(target.text("verdict")): \(target.text("out")) of "
          + "\(target.text("goal")), queued \(target.text("queued")), planned "
          + "\(target.text("planned")), four weeks \(target.text("fourWeeks"))")
      let recent = (target["recent"]?.items ?? []).map(\.plain).joined(separator: " ")
      lines.append("recent \(target.text("outlet")) \(recent)")
    }
    for slot in week["slots"]?.items ?? [] {
      lines.append(
        "slot \(slot.text("outlet")) \(slot.text("when")) \(slot.text("state")) "
          + slot.text("piece"))
    }
    for row in due["deadlines"]?.items ?? [] {
      let late = row["late"] == .bool(true) ? " late" : ""
      lines.append(
        "due \(row.text("when")) \(row.text("kind")) \(row.text("ball"))\(late) \(row.text("id"))")
    }
    for piece in list["pieces"]?.items ?? [] {
      let invoice = piece["invoice"] == .null ? "" : " " + piece.text("invoice")
      let out = piece["out"] == .bool(true) ? ", out" : ""
      lines.append(
        "piece \(piece.text("id")) \(piece.text("status")), \(piece.text("ball")), "
          + piece.text("money") + invoice + out)
    }
    for problem in list["problems"]?.items ?? [] {
      lines.append("problem \(problem.text("path")): \(problem.text("message"))")
    }
  }

  /// Those of the wanted lines that are not so.
  func failing(_ wanted: String) -> [String] {
    wanted.split(separator: "\n").map(String.init).filter { line in
      // What a problem says after its cause is advice, in words that may change.
      if line.hasPrefix("problem ") { return !lines.contains { $0.hasPrefix(line) } }
      guard line.hasPrefix("no ") else { return !lines.contains(line) }
      let words = line.split(separator: " ", maxSplits: 2)
      let name = words.count > 2 ? words[2] : ""
      return lines.contains { $0.hasPrefix(words[1] + " ") && (name.isEmpty || $0.contains(name)) }
    }
  }

  /// How many dated rows are the writer's own.
  var yours: Int { lines.count { $0.hasPrefix("due ") && $0.contains(" you ") } }
  /// How many of theirs are late.
  var theirLate: Int { lines.count { $0.hasPrefix("due ") && $0.contains(" them late ") } }
}

extension JSONValue {
  /// The value of a key in plain words.
  fileprivate func text(_ key: String) -> String { self[key]?.plain ?? "nothing" }

  fileprivate var plain: String {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let truth): "\(truth)"
    case .null: "-"
    case .object, .array: "..."
    }
  }
}
