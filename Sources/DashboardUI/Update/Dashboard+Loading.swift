import Editorial

extension Dashboard {
  /// A new desk: the selection stays on its thing; what changed under it outside is remembered.
  mutating func load(_ desk: Desk) -> [Effect] {
    let before = self.desk == nil ? nil : selected
    let files = [before?.piece?.id, before?.subject.file].compactMap { $0 }
    let isOurs = inFlight != nil || files.contains(where: unseen.contains)
    unseen = []
    if let old = self.desk?.plan, old != desk.plan { forgetStatuses() }
    self.desk = desk
    if desk.stage == .whole { progress = nil }
    preview?.isAsked = false
    settleMarks()
    reckon(isAfresh: true)
    list(kind(of: focus))
    if let before, !isOurs { surprise = surprise(from: before, in: desk) ?? surprise }
    if let before, isOurs, listing.position(of: before.subject) == nil { departed = before.title }
    return flushWaiting(isNewer: true)
  }

  /// Lets go of all that names statuses by their places in a plan that is no more.
  private mutating func forgetStatuses() {
    lastMove = nil
    inFlight?.request = nil
    waiting = []
    switch mode {
    case .normal, .help: return
    case .prompt(let prompt) where prompt.kind == .filter: return
    case .prompt, .picker:
      mode = .normal
      notice = Notice("desk.yaml changed; press the key again", .warning)
    }
  }

  /// What happened to the selected thing, if a key meant for it could now hit another.
  private func surprise(from before: Selected, in desk: Desk) -> Surprise? {
    if listing.position(of: before.subject) == nil {
      return Surprise(sentence: "\"\(before.title)\" is no longer in this list")
    }
    guard let id = before.piece?.id, let piece = desk.piece(id),
      piece.statusWord != before.piece?.statusWord
    else { return nil }
    return Surprise(sentence: "\"\(before.title)\" is \(piece.statusWord) now")
  }

  mutating func receive(_ id: FilePath, _ lines: [String]) {
    guard preview?.id == id else { return }
    preview = Preview(id: id, text: lines, isAsked: true)
  }

  /// Asks for the text of the piece in view, once.
  mutating func wantedBody() -> [Effect] {
    guard zoom == .item, let id = selected?.piece?.id else {
      if zoom != .item { preview = nil }
      return []
    }
    if preview?.id == id, preview?.isAsked == true { return [] }
    if preview?.id != id {
      preview = Preview(id: id)
      cursors[.item] = Cursor()
    }
    preview?.isAsked = true
    return [.readBody(id)]
  }
}
