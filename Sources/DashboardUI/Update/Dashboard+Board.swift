import Editorial
import TerminalKit

// Going about on the board: up and down a lane, and from lane to lane.
extension Dashboard {
  /// Moves the selection on the board.
  ///
  /// - Parameters:
  ///   - action: where to.
  ///   - page: rows of cards in view.
  mutating func moveOnBoard(_ action: Action, page: Int) {
    let list = list
    var cursor = selection.cursor
    guard let lane = list.part(of: cursor.position) else { return }
    let cards = list.positions(ofPart: lane)
    let place = cursor.position - cards.lowerBound
    let half = max(1, page / BoardView.cardRows / 2)
    let wanted: Int
    switch action {
    case .left, .right:
      let step = action == .left ? -1 : 1
      var next = lane + step
      // Over lanes without cards.
      while list.parts.indices.contains(next), list.positions(ofPart: next).isEmpty {
        next += step
      }
      guard list.parts.indices.contains(next) else { return }
      let others = list.positions(ofPart: next)
      wanted = min(others.lowerBound + place, others.upperBound - 1)
    case .down: wanted = cursor.isLost ? cursor.position : cursor.position + 1
    case .up: wanted = cursor.position - 1
    case .halfDown: wanted = cursor.position + half
    case .halfUp: wanted = cursor.position - half
    case .pageDown: wanted = cursor.position + 2 * half
    case .pageUp: wanted = cursor.position - 2 * half
    case .top: wanted = cards.lowerBound
    case .bottom: wanted = cards.upperBound - 1
    default: return
    }
    let isSideways = action == .left || action == .right
    cursor.move(
      to: isSideways ? wanted : min(max(wanted, cards.lowerBound), cards.upperBound - 1), in: list)
    selection.cursor = cursor
    selectionGuard.stopExpecting()
  }
}
