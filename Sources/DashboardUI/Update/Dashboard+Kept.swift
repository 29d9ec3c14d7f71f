import Editorial
import TerminalKit

// What was typed before, and what is saved.
extension Dashboard {
  /// Filters that are saved, and lines typed before.
  var kept: Kept { desk?.kept ?? Kept() }

  /// Keeps something beside the journal; it is known here at once.
  mutating func keep(_ change: Kept.Change) -> [Effect] {
    keptSince.append(change)
    desk?.kept.apply(change)
    return [.keep(change)]
  }

  /// Puts what was kept here, and was not on the disk yet when a desk was read, into that desk.
  mutating func reapplyKept() {
    keptSince.removeAll { change in
      guard var kept = desk?.kept else { return true }
      kept.apply(change)
      return kept == desk?.kept
    }
    for change in keptSince { desk?.kept.apply(change) }
  }

  /// Keeps a line that was typed, to go back to.
  mutating func remember(_ text: String, in line: Kept.Line) -> [Effect] {
    past = nil
    guard !text.isEmpty, kept.history(of: line).last != text else { return [] }
    return keep(.typed(line, text))
  }

  /// Puts the line typed before into the field, or the one after.
  mutating func walk(_ field: inout TextField, in line: Kept.Line, back: Bool) {
    let lines = kept.history(of: line)
    guard !lines.isEmpty else { return }
    let place = (past ?? lines.count) + (back ? -1 : 1)
    guard place >= 0 else { return }
    past = min(place, lines.count)
    field = TextField(place < lines.count ? lines[place] : "")
  }
}
