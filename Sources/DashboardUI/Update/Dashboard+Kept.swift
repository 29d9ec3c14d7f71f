import Editorial
import TerminalKit

// What was typed before, and what is saved.
extension Dashboard {
  /// Filters that are saved, and lines typed before: those of the desk, and what was kept since.
  var kept: Kept {
    var kept = desk?.kept ?? Kept()
    for change in keptSince { kept.apply(change) }
    return kept
  }

  /// Keeps something beside the journal; until a desk is read with it, it is known here.
  mutating func keep(_ change: Kept.Change) -> [Effect] {
    keptSince.append(change)
    return [.keep(change)]
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

  /// Lets go of what a desk shows by now.
  mutating func forgetKept(_ shown: Kept) {
    keptSince.removeAll { change in
      var kept = shown
      kept.apply(change)
      return kept == shown
    }
  }
}
