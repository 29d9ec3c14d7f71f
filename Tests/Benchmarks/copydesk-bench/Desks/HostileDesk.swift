/// A desk of texts that nobody writes: each of them a few megabytes of what costs a parser most.
enum HostileDesk {
  static func make(at folder: String) throws {
    try Disk.makeFolder("\(folder)/posts")
    let plan = "sources: {pieces: [{path: posts, all: true}]}\noutlets: {own: {kind: own}}\n"
    try Disk.write(Array(plan.utf8), to: "\(folder)/desk.yaml")
    let front = Array("---\nstatus: drafting\n---\n".utf8)
    for (index, text) in texts.enumerated() {
      let unit = Array(text.unit.utf8)
      var bytes = front
      bytes.reserveCapacity(text.size + front.count)
      while bytes.count < text.size { bytes += unit }
      try Disk.write(bytes, to: "\(folder)/posts/\(index).md")
    }
  }

  private static let texts: [(unit: String, size: Int)] = [
    ("[", 4 << 20), ("\0", 4 << 20), ("[", 1_000_000), ("[a](b) ", 1_000_000), ("*a ", 1_000_000),
    ("a\n\n", 1_000_000), ("- a\n", 1_000_000), ("|a|b|\n", 1_000_000), ("`", 1_000_000),
    ("%% a %% ", 1_000_000), ("[a]: b\n", 1_000_000), ("\u{AC00} ", 4 << 20),
  ]
}
