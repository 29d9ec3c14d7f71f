import Editorial
import TerminalKit

extension Dashboard {
  /// Presses a key.
  mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .mouse(let event): return take(event)
    case .unknown: return []
    default: break
    }
    switch mode {
    case .prompt(let prompt): return type(key, in: prompt)
    case .picker(let picker): return choose(key, in: picker)
    case .filling(let filling): return fill(key, in: filling)
    case .help(let help): return choose(key, in: help)
    case .manual(let manual): return search(key, in: manual)
    case .palette(let palette): return command(key, in: palette)
    case .text(let text): return seekText(key, in: text)
    case .normal: break
    }
    if case .paste = key {
      notice = Notice("nothing to paste into; \(keys[.filter]) finds text", .warning)
      return []
    }
    // With a Korean layout on, a jamo is the key it stands on.
    return HangulLayout.latin(key).flatMap { key -> [Effect] in
      guard let action = keys.action(for: key, in: zoom) else {
        notice = Notice("no key \(key.label) here; \(keys[.help]) lists them", .warning)
        return []
      }
      // The key that ends a load is the one the screen names: an arrow too many must not.
      if action == .back, stopsReading, !keys.isNamed(key, for: .back) { return [] }
      return perform(action)
    }
  }

  /// Whether a key with modifiers does something of its own where it is pressed.
  func isMeant(_ key: Key) -> Bool {
    switch mode {
    case .normal: return HangulLayout.latin(key).contains { keys.action(for: $0, in: zoom) != nil }
    case .prompt(var prompt): return prompt.handle(key)
    case .help(var help): return help.field.handle(key)
    case .filling(var filling): return filling.field.handle(key)
    case .manual(var manual): return manual.field.handle(key)
    case .palette(var palette): return palette.field.handle(key)
    case .text(var text): return text.field.handle(key)
    case .picker: return false
    }
  }

  /// Does what a key stands for, or says why not.
  mutating func perform(_ action: Action) -> [Effect] {
    // What was marked does not go by what is selected.
    if let change = selectionGuard.takeChange(), action.movesSelected, marks.isEmpty {
      notice = Notice(
        "\(change): nothing was moved"
          + (selected.map { "; \(keys[action]) again moves \"\($0.title)\"" } ?? ""), .warning)
      return []
    }
    if let reason = refusal(of: action) {
      notice = Notice(reason, .warning)
      return []
    }
    if action.writes, pending.isUnderWay { return wait(for: action) }
    notice = nil
    return carryOut(action)
  }

  private mutating func carryOut(_ action: Action) -> [Effect] {
    switch action {
    case .next: return advance()
    case .previous: return goBack()
    case .pick: pick(exits: false)
    // A deadline ends in one way.
    case .exits where isOnDeadline: return advance()
    case .exits: pick(exits: true)
    case .anotherDay: askAnotherDay()
    case .money: return askMoney()
    case .chased: return chase()
    case .offer: return askOffer()
    case .add: askAdd()
    case .due: return askDue()
    case .length: return askLength()
    case .fee: return askFee()
    case .rename: return askName()
    case .archive: return archive()
    case .delete: return delete()
    case .mark: toggleMark()
    case .markRange: toggleRange()
    case .markAll: toggleAllMarks()
    case .mend: return mend()
    case .ignore: return ignore()
    case .claim: return claim()
    case .away: mode = .prompt(Prompt(kind: .asked(.daysOff)))
    case .undo: return reverse(.undo(expecting: undoing.undoable))
    case .redo: return reverse(.redo(expecting: undoing.redoable))
    case .edit:
      if let problem = trouble?.problems.first {
        return [.openEditor(problem.path, line: problem.place.line)]
      }
      if !marks.isEmpty { return [.openFiles(markedFiles)] }
      guard let place = selected?.place else { return [] }
      return [.openEditor(place.path, line: place.line)]
    case .copyPath: return copyPaths()
    case .left, .right, .down, .up, .top, .bottom, .halfDown, .halfUp, .pageDown, .pageUp:
      move(action)
    case .nextPane where zoom == .charts && !isPlain: turnChart(by: 1)
    case .previousPane where zoom == .charts && !isPlain: turnChart(by: -1)
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: -1)
    case .chartSpan: selection.charts.isYear.toggle()
    case .pane(let pane):
      knowsDigits = true
      open(pane)
    case .open: return openSelected()
    case .back: return goUp()
    case .nextPiece: turnPage(by: 1)
    case .previousPiece: turnPage(by: -1)
    case .filter: openFilter()
    case .weekBack where zoom == .month: show(month: -1)
    case .weekForward where zoom == .month: show(month: 1)
    case .thisWeek where zoom == .month: show(month: 0)
    case .weekBack where zoom == .money: show(incomeOf: -1)
    case .weekForward where zoom == .money: show(incomeOf: 1)
    case .thisWeek where zoom == .money: show(incomeOf: 0)
    case .weekBack where zoom == .charts: show(chartOf: -1)
    case .weekForward where zoom == .charts: show(chartOf: 1)
    case .thisWeek where zoom == .charts: show(chartOf: 0)
    case .weekBack: show(week: -1)
    case .weekForward: show(week: 1)
    case .thisWeek: show(week: 0)
    case .palette: openPalette()
    case .help: mode = .help(Help())
    case .manual: mode = .manual(Manual())
    case .redraw: return [.redraw]
    case .reload:
      notice = Notice("looking at all files again")
      return [.reload]
    case .suspend: return [.suspend]
    case .quit:
      if zoom == nil { return [.quit] }
      return goUp()
    }
    return []
  }

  /// Shows another week: a step from the one shown, or with 0 this one.
  private mutating func show(week step: Int) {
    guard let overview else { return }
    let current = Week(containing: overview.today)
    // Beyond a thousand weeks there is nothing a writer could look for.
    let wanted = min(max(overview.week.week + step, current - 1000), current + 1000)
    shownWeek = step == 0 || wanted == current ? nil : wanted
    if step == 0, overview.week.week == current { notice = Notice("this is the week") }
    assess(isAfresh: false)
  }
}

extension Action {
  /// Whether it changes a file, or begins to.
  var writes: Bool {
    switch self {
    case .next, .previous, .pick, .exits, .anotherDay, .money, .chased, .offer, .add, .due, .length,
      .fee, .mend, .claim, .away, .undo, .redo, .rename, .archive, .delete:
      true
    // What is ignored is remembered beside the files, and does not wait for an edit of theirs.
    case .ignore, .edit, .copyPath, .mark, .markRange, .markAll, .left, .right, .down, .up, .top,
      .bottom,
      .halfDown, .halfUp, .pageDown, .pageUp, .nextPane, .previousPane, .pane, .open, .back,
      .nextPiece, .previousPiece, .filter, .weekBack, .weekForward, .thisWeek, .chartSpan, .palette,
      .help, .manual, .redraw, .reload, .suspend, .quit:
      false
    }
  }

  /// Whether it changes what is selected: it must not hit what a reload put there.
  var movesSelected: Bool {
    switch self {
    case .next, .previous, .pick, .exits, .money, .chased, .offer, .due, .length, .fee, .mend,
      .ignore, .rename, .archive, .delete:
      true
    case .anotherDay, .add, .claim, .away, .undo, .redo, .edit, .copyPath, .mark, .markRange,
      .markAll,
      .left, .right, .down,
      .up, .top,
      .bottom, .halfDown, .halfUp, .pageDown, .pageUp, .nextPane, .previousPane, .pane, .open,
      .back, .nextPiece, .previousPiece, .filter, .weekBack, .weekForward, .thisWeek, .chartSpan,
      .palette, .help, .manual, .redraw, .reload, .suspend, .quit:
      false
    }
  }

  /// Whether it shows another week.
  var isAboutWeek: Bool {
    switch self {
    case .weekBack, .weekForward, .thisWeek: true
    default: false
    }
  }
}
