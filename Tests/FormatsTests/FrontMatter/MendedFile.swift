import Editorial

@testable import Formats

/// A file as its problems are read and mended, one after the other.
struct MendedFile {
  private(set) var text: String
  private(set) var piece: Piece?
  /// What is found that has a sentence of its own, as `3:7: …`.
  private(set) var problems: [String] = []
  private(set) var mend: Mend?

  /// Between two fences.
  init(_ keys: String) {
    self.init(text: "---\n\(keys)\n---\nText\n")
  }

  init(text: String) {
    self.text = text
    var reader = PieceReader(
      plan: .builtIn, source: PieceSource(path: "posts", isAll: true), now: Moment(seconds: 0),
      home: .utc)
    switch reader.read(Array(text.utf8), id: FilePath("posts/a.md")) {
    case .piece(let read, _, let findings), .meant(let read, _, let findings):
      piece = read
      let found = findings.compactMap { finding in
        finding.problem(in: FilePath("a.md")).map { (finding, $0) }
      }
      problems = found.map { "\($1.place.line):\($1.place.column): \($1.message)" }
      mend = found.first?.0.mend
    case .needsMore, .note, .broken: break
    }
  }

  /// The keys between its fences.
  var keys: String { String(text.dropFirst(4).dropLast(10)) }

  /// The file with its first problem mended; `nil` where no mend is offered.
  func mended() throws -> MendedFile? {
    guard let mend else { return nil }
    let plan = try Splice.plan(mending: mend, in: Array(text.utf8))
    return MendedFile(text: String(decoding: plan.bytes, as: UTF8.self))
  }
}
