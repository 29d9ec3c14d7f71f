import Editorial

@testable import Formats

/// What one file turned out to be, as a test asks for it.
struct PieceRead {
  var piece: Piece?
  /// `3:7: …` and words that are counted up, in the order found.
  var problems: [String] = []
  var unknown: [PieceFinding.Kind] = []
  let plan: Plan

  static let desk = """
    outlets:
      fp: {name: Foreign Perspectives, short: FP, kind: own}
      nk-news: {name: NK News, short: NKN, kind: client, currency: USD, fee: 300}
      phd: {kind: study}
    """

  /// Reads a file's front matter, at 14:00 on 25 November 2026.
  init(
    _ keys: String, id: String = "posts/p.md", style: SourceStyle = .plain, isAll: Bool = true,
    desk: String = PieceRead.desk
  ) {
    plan = PlanReader.read(Array(desk.utf8), path: FilePath("desk.yaml")).plan ?? .builtIn
    var reader = PieceReader(
      plan: plan, source: PieceSource(path: "posts", isAll: isAll, style: style),
      now: Zone.utc.moment(Day(number: 20_782), minute: 14 * 60), home: .utc)
    let file = Array("---\n\(keys)\n---\nText.\n".utf8)
    let piece: Piece
    let findings: [PieceFinding]
    switch reader.read(file, id: FilePath(id)) {
    case .piece(let read, _, let found), .meant(let read, _, let found):
      (piece, findings) = (read, found)
    case .needsMore, .note, .broken: return
    }
    self.piece = piece
    problems = findings.compactMap { finding in
      finding.problem(in: FilePath("p.md")).map {
        "\($0.place.line):\($0.place.column): \($0.message)"
      }
    }
    unknown = findings.map(\.kind).filter {
      switch $0 {
      case .unknownStatus, .severalStatuses, .unknownOutlet, .unknownType: true
      case .wordOfNote, .zone, .problem: false
      }
    }
  }

  var status: String? { piece?.status.map { plan[$0].name } }
  var outlet: String? { piece?.outlet.map { plan[$0].key } }
  func stamp(_ name: String) -> String? {
    plan.status(named: name).flatMap { piece?.stamp($0) }?.text
  }
}
