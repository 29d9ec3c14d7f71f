import Editorial
import TerminalKit

extension Pane {
  /// Live pieces by status.
  package static let pipe: Pane = Pane(
    "pipe", "4", help: "Fill the screen with PIPE: live pieces by status"
  ) {
    $0.list = { overview in
      let desk = overview.desk
      let live = overview.pipeline.stages.flatMap(\.pieces)
        .compactMap { overview.assessment.row(piece: $0).map(Line.init(row:)) }
      return live
        + (overview.pipeline.unknown + overview.ended).map {
          Line(row: Row(resting: $0, in: desk))
        }
    }
    $0.saysPosition = true
    $0.columnNames = .everywhere
    $0.showsWritten = true
    $0.order = .byStatus
    $0.empty = { _ in "no live pieces" }
    $0.count = { overview in
      PaneCount(
        shown: overview.lanes.reduce(overview.pipeline.unknown.count) { $0 + $1.pieces.count },
        all: overview.totals.live)
    }
    $0.room = { overview in
      PaneRoom(
        rows: PipeLanes.parts(overview).count,
        listRows: overview.pipeline.stages.reduce(overview.pipeline.unknown.count) {
          $0 + $1.pieces.count
        } + overview.ended.count)
    }
    $0.place = Place(side: .right, rank: 1, part: .summary) { _ in 4 }
    $0.tab = { "\(Pane.pipe.count($0.overview)?.shown ?? 0)" }
    $0.counts = { scene, area in
      area.part == .summary ? [[]] : PipeLanes(scene: scene).counts
    }
    $0.drawSummary = { scene, area, canvas, rect in
      Heading(
        scene, area, forms: [[]],
        note: [Span("\(scene.keys[.pane(.board)]) board", scene.theme[.dim])]
      ).draw(on: &canvas, in: rect.row(0))
      PipeLanes(scene: scene).draw(on: &canvas, in: rect.split(top: 1).rest)
    }
  }
}

/// The pieces of PIPE by what happens next with them.
struct PipeLanes {
  let scene: Scene

  /// A lane, what stands at no status, or what has ended and is asked for.
  struct Part {
    var name: String
    var shortName: String
    var pieces: [PieceIndex]
    var role = Role.text
  }

  /// What there is something in.
  static func parts(_ overview: Overview) -> [Part] {
    let lanes = overview.lanes.map {
      Part(name: $0.lane.name, shortName: $0.lane.short, pieces: $0.pieces)
    }
    let others = [
      Part(
        name: "unknown", shortName: "unknown", pieces: overview.pipeline.unknown, role: .warning),
      Part(name: "ended", shortName: "ended", pieces: overview.ended, role: .dim),
    ]
    return (lanes + others).filter { !$0.pieces.isEmpty }
  }

  /// `ideas 7  pitched 3  to write 5`, the fullest way first; what has no room becomes one figure, so
  /// that they still add up.
  var counts: [[Span]] {
    let parts = PipeLanes.parts(scene.overview)
    guard !parts.isEmpty else { return [[Span("no live pieces", scene.theme[.dim])]] }
    typealias Figure = (String, Int, Role)
    let whole: [Figure] = parts.map { ($0.name, $0.pieces.count, $0.role) }
    let short: [Figure] = parts.map { ($0.shortName, $0.pieces.count, $0.role) }
    let merged = parts.indices.reversed().map { shown -> [Figure] in
      // Others than none would be all of them, which the heading has said.
      guard shown > 0 else { return [] }
      let others = short.dropFirst(shown).reduce(0) { $0 + $1.1 }
      return Array(short.prefix(shown)) + [("others", others, .text)]
    }
    return ([whole, short] + merged).map { line($0) }
  }

  private func line(_ parts: [(String, Int, Role)]) -> [Span] {
    let theme = scene.theme
    return Array(
      parts.map { name, count, role in
        [
          Span(name + " ", theme[role]),
          Span(grouped(count), theme[role == .text ? .counter : role]),
        ]
      }.joined(separator: [Span("  ", theme[.text])]))
  }

  /// A row for each lane: its name, how many, and whose.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let parts = PipeLanes.parts(scene.overview)
    guard !parts.isEmpty else {
      canvas.write(
        "no live pieces", at: Point(rect.left + 2, rect.top), style: scene.theme[.dim],
        within: rect.width - 2)
      return
    }
    // What has no row of its own is counted in the last one.
    let isWhole = parts.count <= rect.height
    let shown = isWhole ? parts[...] : parts.prefix(max(0, rect.height - 1))
    for (row, part) in shown.enumerated() { draw(part, on: &canvas, in: rect.row(row)) }
    guard !isWhole else { return }
    let rest = parts.dropFirst(shown.count)
    let others = Part(name: "others", shortName: "others", pieces: rest.flatMap(\.pieces))
    draw(others, on: &canvas, in: rect.row(shown.count))
  }

  private func draw(_ part: Part, on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let rects = Columns(
      [Column(.fixed(11)), Column(.fixed(4), .right), Column(.flexible(atLeast: 3))], gap: 1
    ).rects(in: rect.split(left: 2).rest)
    canvas.write(part.name, at: rects[0].origin, style: theme[part.role], within: rects[0].width)
    let count = grouped(part.pieces.count)
    canvas.write(
      count, at: Point(max(rects[1].left, rects[1].right - count.utf8.count), rects[1].top),
      style: theme[.counter], within: rects[1].width)
    let room = rects[2].split(left: 1).rest
    let codes = part.pieces.prefix(room.width).map { index in
      OutletCode(piece: index, in: scene)
    }
    canvas.write(
      OutletCode.line(codes, of: part.pieces.count, within: room.width, scene.theme),
      at: room.origin, within: room.width)
  }
}
