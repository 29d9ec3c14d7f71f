/// A made-up desk on disk.
struct BenchDesk {
  let folder: String
  /// The Markdown files, from the desk's folder.
  let names: [String]
  let size: Int

  /// Makes the desk; one piece more than asked for is the late one that leads every list.
  init(pieces: Int, at folder: String) throws {
    self.folder = folder
    for outlet in BenchOutlet.all { try Disk.makeFolder("\(folder)/\(outlet.folder)") }
    try Disk.write(Array(BenchOutlet.plan.utf8), to: "\(folder)/desk.yaml")
    var maker = PieceMaker(seed: 7)
    var names: [String] = []
    var size = 0
    for index in 0..<pieces - 1 {
      let (path, bytes) = maker.piece(index)
      try Disk.write(bytes, to: "\(folder)/\(path)")
      names.append(path)
      size += bytes.count
    }
    self.names = names + [LatePiece.path]
    self.size = size
    try LatePiece(title: LatePiece.firstTitle).save(in: folder)
  }
}
