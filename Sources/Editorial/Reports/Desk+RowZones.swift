// In which zone the date of a row is meant (R15).
extension Desk {
  /// The zone written behind the date, else the outlet's, the semester's, or home.
  package func zone(of row: Row) -> Zone {
    if let written = writtenZone(of: row) { return written }
    if case .deadline(let file, _, _) = row.subject {
      return zone(named: semesters.first { $0.path == file }?.zoneName) ?? home
    }
    switch row.kind {
    case .bill, .payment, .chase, .calendar: return home
    case .piece, .slot, .semester: return zone(of: row.outlet)
    }
  }

  /// The zone that stands behind the date itself, `AoE` among them; `nil` where none does.
  package func writtenZone(of row: Row) -> Zone? {
    let written: WrittenDate?
    switch row.subject {
    case .deadline: written = deadline(of: row.subject)?.due
    case .piece:
      guard let piece = row.piece.map({ pieces[$0] }) else { return nil }
      switch row.why {
      case .due: written = piece.due
      // A day to answer by that is spent is not the one shown (R12).
      case .reply:
        written = piece.replyBy.flatMap { when($0, for: piece.outlet) == row.when ? $0 : nil }
      case .out: written = piece.scheduled
      case .chase, .bill, .payment, nil: written = nil
      }
    // UTC is how programs write a time, not where anybody is.
    case .calendar:
      return calendarEntry(of: row.subject)?.zoneName.flatMap { $0 == "UTC" ? nil : zones[$0] }
    case .slot, .bill, .payment: written = nil
    }
    return written?.mark.zone { zones[$0] }
  }
}
