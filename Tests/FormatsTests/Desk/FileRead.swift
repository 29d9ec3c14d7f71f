import Editorial
import Testing

@testable import Formats

/// What a whole file turned out to be, read twice, in lines a test can compare.
struct FileRead {
  var piece: Piece?
  var body = 0
  var findings: [PieceFinding] = []
  var isNote = false
  var isBroken = false
  var needsMore = false
  let plan: Plan

  static let desk = """
    outlets:
      fp: {name: Foreign Perspectives, short: FP, kind: own}
      nk-news: {name: NK News, short: NKN, kind: client, currency: USD, fee: 300}
      spectator: {name: The Spectator, short: SPE, kind: client, currency: AUD}
      phd: {kind: study}
    statuses: {sent: filed, in progress: drafting, 초안: drafting}
    fields: {마감: due, 상태: status, Sent on: filed}
    """

  /// Reads a file's text, at 14:00 on 25 November 2026 in Tokyo.
  init(
    _ text: String, id: String = "posts/p.md",
    source: PieceSource = PieceSource(path: "posts", isAll: true),
    hints: PieceHints = PieceHints(), desk: String = FileRead.desk
  ) {
    self.init(Array(text.utf8), id: id, source: source, hints: hints, desk: desk)
  }

  init(
    _ bytes: [UInt8], id: String = "posts/p.md", source: PieceSource,
    hints: PieceHints = PieceHints(), desk: String = FileRead.desk
  ) {
    plan = PlanReader.read(Array(desk.utf8), path: FilePath("desk.yaml")).plan ?? .builtIn
    let home = Zone(name: "Asia/Tokyo", initial: 9 * 3600)
    let now = home.moment(Day(number: 20_782), minute: 14 * 60)
    var reader = PieceReader(plan: plan, source: source, now: now, home: home)
    // Twice, since the second time everything is found by its bytes.
    for _ in 0..<2 {
      switch reader.read(bytes, id: FilePath(id), hints: hints) {
      case .note(let findings):
        isNote = true
        self.findings = findings
      case .needsMore: needsMore = true
      case .broken(let findings):
        isBroken = true
        self.findings = findings
      case .piece(let piece, let body, let findings):
        #expect(self.piece == nil || self.piece == piece)
        (self.piece, self.body, self.findings) = (piece, body, findings)
      case .meant(let piece, _, let findings):
        #expect(self.piece == nil || self.piece == piece)
        (self.piece, self.findings) = (piece, findings)
      }
    }
  }

  var status: String? { piece?.status.map { plan[$0].name } }
  var outlet: String? { piece?.outlet.map { plan[$0].key } }
  var problems: [String] {
    findings.compactMap { $0.problem(in: FilePath("p.md"))?.line }
  }
  func stamp(_ name: String) -> String? {
    plan.status(named: name).flatMap { piece?.stamp($0) }?.text
  }
}

extension PieceSource {
  /// A vault: only what says so is a piece.
  static let vault = PieceSource(path: "~/Vault")
}
