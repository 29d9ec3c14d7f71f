import Editorial
import TerminalKit

/// Where the weeks of a chart stand beside one another: those above one another have the same.
struct WeekAxis {
  /// Columns before the first week, for a scale.
  static let label = 6

  let weeks: [Charts.Column]
  /// Which of them is chosen.
  let chosen: Int?
  /// Columns of a week, the blank before the next one among them.
  let pitch: Int

  /// - Parameters:
  ///   - all: every week there is.
  ///   - chosen: which of them is.
  ///   - count: how many are wanted.
  ///   - width: columns there are for them and the scale.
  init(_ all: [Charts.Column], chosen: Int?, count: Int, width: Int) {
    let room = max(1, width - WeekAxis.label)
    let count = min(count, room, all.count)
    // The last ones, or as far back as the chosen one lies.
    let last = chosen.map { $0 < all.count - count ? $0 + count : all.count } ?? all.count
    weeks = Array(all[(last - count)..<last])
    self.chosen = chosen.map { $0 - (last - count) }
    pitch = max(1, min(8, room / max(1, count)))
  }

  /// Columns of all of it.
  var width: Int { WeekAxis.label + weeks.count * pitch }

  /// The cells of a week in a row.
  func cell(_ week: Int, in row: Rect) -> Rect {
    Rect(
      x: row.left + WeekAxis.label + week * pitch + (pitch > 2 ? 1 : 0), y: row.top,
      width: pitch > 1 ? pitch - 1 : 1, height: row.height
    ).intersection(row)
  }

  /// The week under a column.
  func week(at x: Int, in rect: Rect) -> Int? {
    let place = (x - rect.left - WeekAxis.label) / pitch
    return x >= rect.left + WeekAxis.label && weeks.indices.contains(place) ? place : nil
  }
}
