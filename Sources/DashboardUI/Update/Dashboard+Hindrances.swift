import Editorial
import TerminalKit

/// Why an action cannot be done at present, before it is put into words: a footer asks it of twenty.
enum Hindrance {
  /// The desk cannot be read, is still being read, or is away.
  case unreadable, reading, away
  case hiddenWeek
  case emptyList
  case nothingSelected
  /// What is selected has no status, is no piece, or is no problem.
  case noStatus(Subject), noPiece, noProblem
  case noRemedy, noIgnoring
  case noFile
  case noHeldWords
  case elsewhere(Action.Need)
  case noLastMove
}

extension Dashboard {
  /// Why an action cannot be done at present; `nil` if it can.
  package func refusal(of action: Action) -> String? {
    let entry = action.entry
    return hindrance(of: entry, for: entry.isAboutSelected ? selected : nil)
      .map { words(for: $0, action) }
  }

  /// The same before it is put into words, given what is selected.
  func hindrance(of entry: Action.Entry, for selected: Selected?) -> Hindrance? {
    let action = entry.action
    if entry.need != .nothing || action.writes {
      if trouble != nil { return action == .edit ? nil : .unreadable }
      if desk == nil { return .reading }
      if isAway { return .away }
    }
    if action.isAboutWeek, !isWeekSeen, zoom != .month, zoom != .money, zoom != .charts {
      return .hiddenWeek
    }
    switch entry.need {
    case .nothing: return nil
    case .list:
      if zoom == .item, action != .open { return nil }
      let isEmpty = entry.isAboutSelected ? selected == nil : list.selectable.isEmpty
      return isEmpty ? .emptyList : nil
    case .row:
      if !marks.isEmpty { return nil }
      switch selected?.subject {
      case .row: return nil
      case let other?: return .noStatus(other)
      case nil: return .nothingSelected
      }
    case .piece:
      if selected?.index != nil || !marks.isEmpty { return nil }
      if action == .offer, justEnded != nil { return nil }
      if action == .exits, isOnDeadline { return nil }
      return selected == nil ? .nothingSelected : .noPiece
    // A range that is begun goes over whatever is in its way.
    case .pieces where action == .markRange && range != nil: return nil
    case .pieces:
      if !targets(of: selected).isEmpty { return nil }
      return selected == nil ? .nothingSelected : .noPiece
    case .remedy:
      guard case .problem(let problem) = selected?.subject else { return .noProblem }
      return problem.remedy == nil ? .noRemedy : nil
    case .ignoreKey:
      guard case .problem(let problem) = selected?.subject else { return .noProblem }
      return problem.ignoreKey == nil ? .noIgnoring : nil
    case .file:
      guard marks.isEmpty else { return nil }
      guard let selected else { return .nothingSelected }
      return selected.place == nil ? .noFile : nil
    case .heldWords: return overview?.words?.tally.held.isEmpty == false ? nil : .noHeldWords
    case .charts: return zoom == .charts ? nil : .elsewhere(.charts)
    case .sideways:
      let isSideways = Pane.sideways.contains(selection.focus) && zoom == selection.focus
      return isSideways ? nil : .elsewhere(.sideways)
    case .item: return zoom == .item ? nil : .elsewhere(.item)
    case .lastMove: return undoing.lastMove == nil ? .noLastMove : nil
    }
  }

  private func words(for hindrance: Hindrance, _ action: Action) -> String {
    let key = keys[action]
    switch hindrance {
    case .unreadable: return "this desk cannot be read; \(keys[.edit]) opens what is wrong"
    case .reading: return "the desk is still being read"
    case .away:
      return "the desk is away, and nothing can be written; this goes on when its folder is back"
    case .hiddenWeek: return "the week is not shown here; \(keys[.pane(.week)]) opens it"
    case .emptyList: return "nothing to select here"
    case .nothingSelected: return nothingSelected
    case .noStatus(let subject):
      switch subject {
      case .row: return nothingSelected
      case .problem: return "a problem has no status; \(keys[.edit]) opens the file"
      case .outlet: return "an outlet has no status; \(keys[.open]) shows its pieces"
      case .day: return "a day has no status; \(keys[.open]) goes to what it holds"
      case .week: return "a week has no status; \(keys[.open]) shows its pieces"
      }
    case .noPiece: return "\(key) works on pieces; this is \(selected?.kindName ?? "none")"
    case .noProblem:
      let verb = action == .mend ? "mends" : "is for"
      return "\(key) \(verb) problems; \(keys[.pane(.problems)]) lists them"
    case .noRemedy: return "only you can mend this one; \(keys[.edit]) opens the file"
    case .noIgnoring: return "this one stays until it is mended"
    case .noFile:
      return selected?.piece.map { $0.hasFile } ?? true
        ? "there is no file behind this line" : Refusal.onlyThere.words(keys)
    case .noHeldWords: return "no words are held; all that was found is counted"
    case .elsewhere(.charts):
      return "\(key) is for CHARTS; \(keys[.pane(.charts)]) opens it"
    case .elsewhere(.item): return "\(key) turns the pages of ITEM; \(keys[.open]) opens it"
    case .elsewhere: return "\(key) is for the board, MONTH and CHARTS"
    case .noLastMove: return "no move to give another day; \(key) follows a move"
    }
  }

  /// That a key has nothing to work on, and which key gives it something.
  private var nothingSelected: String {
    if let desk, desk.pieces.isEmpty, desk.left == 0 {
      return "there is no piece yet; \(keys[.add]) adds one"
    }
    return list.selectable.isEmpty
      ? "nothing is selected" : "nothing is selected; \(keys[.down]) selects"
  }
}

extension Action.Entry {
  /// Whether it depends on what is selected; with nothing selected, the keys of movement select again,
  /// and all can be marked.
  fileprivate var isAboutSelected: Bool {
    switch need {
    case .list: group != .moving && action != .markAll
    case .row, .piece, .pieces, .remedy, .ignoreKey, .file: true
    case .nothing, .heldWords, .item, .charts, .sideways, .lastMove: false
    }
  }
}

extension Selected {
  /// `an empty slot`, for a sentence.
  var kindName: String {
    switch subject {
    case .row(.piece): "a piece"
    case .row(.deadline): "a semester deadline"
    case .row(.calendar): "a calendar's deadline"
    case .row(.slot): "an empty slot"
    case .row(.bill): "a bill to write"
    case .row(.payment): "a payment"
    case .problem: "a problem"
    case .outlet: "an outlet"
    case .day: "a day"
    case .week: "a week"
    }
  }
}
