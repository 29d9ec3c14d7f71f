/// How many live pieces stand at each status, over all outlets.
package struct Pipeline: Hashable, Sendable {
  /// One status in use.
  package struct Stage: Hashable, Sendable {
    package var status: StatusID
    package var label: String
    /// Places in `Desk.pieces`, the one with the nearest date first.
    package var pieces: [PieceIndex]
  }

  /// Every status some live piece stands at, in the order of the workflows.
  package let stages: [Stage]
  /// Pieces whose word stands for no status; they count nowhere else (R3).
  package let unknown: [PieceIndex]

  package init(_ assessment: Assessment) {
    let desk = assessment.desk
    var byStatus: [StatusID: [PieceIndex]] = [:]
    var unknown: [PieceIndex] = []
    for index in desk.pieces.indices {
      let status = desk.pieces[index].status
      if let status, desk.plan[status].isEnd { continue }
      if let status {
        byStatus[status, default: []].append(index)
      } else {
        unknown.append(index)
      }
    }
    stages = Pipeline.order(desk.plan).compactMap { status in
      guard let pieces = byStatus[status] else { return nil }
      let sorted = pieces.sorted { a, b in
        switch (assessment.states[a].next?.when, assessment.states[b].next?.when) {
        case (let first?, let second?) where first != second: first < second
        case (.some, nil): true
        case (nil, .some): false
        default: a < b
        }
      }
      return Stage(status: status, label: desk.plan[status].label, pieces: sorted)
    }
    self.unknown = unknown
  }

  /// How many pieces there are in all.
  package var count: Int { stages.reduce(unknown.count) { $0 + $1.pieces.count } }

  private init(stages: [Stage], unknown: [PieceIndex]) {
    self.stages = stages
    self.unknown = unknown
  }

  /// Only the pieces asked for, by their places in `Desk.pieces`.
  func narrowed(to isAsked: (PieceIndex) -> Bool) -> Pipeline {
    Pipeline(
      stages: stages.compactMap { stage in
        let pieces = stage.pieces.filter(isAsked)
        return pieces.isEmpty
          ? nil : Stage(status: stage.status, label: stage.label, pieces: pieces)
      },
      unknown: unknown.filter(isAsked))
  }

  /// The workflows woven into one order: a status follows the one before it in its own workflow;
  /// behind them what a workflow leaves out, since a file may still say it.
  package static func order(_ plan: Plan) -> [StatusID] {
    var order: [StatusID] = []
    for workflow in plan.workflows {
      var place = order.startIndex
      for status in workflow.statuses {
        if let known = order.firstIndex(of: status) {
          place = max(place, known + 1)
        } else {
          order.insert(status, at: min(place, order.count))
          place += 1
        }
      }
    }
    return order + plan.statuses.indices.map { StatusID($0) }.filter { !order.contains($0) }
  }
}
