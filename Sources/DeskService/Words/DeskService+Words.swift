import Editorial
import Formats

extension DeskService {
  /// Milliseconds for which a command waits until another program has written its lines; the screen
  /// waits for none and writes them the next time.
  private var patience: Int { watcher == nil ? 2_000 : 0 }

  /// Looks at the bodies that were read since the last time, and keeps the log of words written (R51).
  ///
  /// Nothing where nothing is recorded; the desk is to be a whole one.
  package func noteWords(_ desk: Desk) {
    guard words != nil, desk.stage == .whole else { return }
    let looks = takeLooks(desk)
    let failure = words?.failure
    words?.look(
      desk, looks, isThere: { [sources] in sources.pieces.isThere($0) },
      notes: sources.pieces.notes,
      sources: Set(desk.plan.sources.map(\.path)).subtracting(sources.lost.map(\.written)),
      patience: patience)
    // What keeps it from being recorded is a problem of the desk.
    if words?.failure != failure {
      noteNews()
      begin()
    }
  }

  /// All that is known of words written, steps that are open included; where nothing is recorded, what
  /// the logs say.
  package func wordsHistory(of desk: Desk) -> WordsHistory { keptWords ?? readWords(desk) }

  /// All that is known of words written, steps that are open included; `nil` where nothing is recorded,
  /// and before the first look.
  package var keptWords: WordsHistory? {
    words?.readAgain()
    return words?.history()
  }

  /// The day that words written now belong to (R60); `nil` before the desk is open.
  package var wordsDay: Day? {
    planFile.map {
      WritingDays(home: home, starts: $0.plan.words.dayStarts).day(of: now)
    }
  }

  /// Closes the steps that have rested, and all of them at the end.
  package func closeWords(all: Bool) {
    words?.close(all: all, home: home, patience: patience)
  }

  /// Says of the text that new files begin with that nobody wrote it (R52), before they are made: a
  /// dashboard may see them at once.
  ///
  /// The text of a piece that is sold again is known by that piece.
  func bringWords(_ plans: [FileEditPlan], of request: EditRequest, at moment: Moment) {
    let isSoldAgain = request.edits.contains {
      if case .add(let draft) = $0 { draft.from != nil } else { false }
    }
    if isSoldAgain { return }
    let lines = plans.compactMap { plan -> WordsLine? in
      guard case .create(let bytes) = plan.content else { return nil }
      let paragraphs = bytes.withUnsafeBytes {
        Markdown.paragraphs(
          UnsafeRawBufferPointer(rebasing: $0[FrontMatterBlock(bytes).body...]))
      }
      if paragraphs.isEmpty { return nil }
      return WordsLine(
        .brought, at: moment, of: id(of: plan.path), words: paragraphs.words, new: paragraphs)
    }
    if lines.isEmpty { return }
    if words != nil {
      words?.bring(lines, home: home, patience: patience)
      return
    }
    let shared = planFile?.plan.words.log.map { absolute(FilePath($0)).text }
    let folder = WordsFolder(state: location.state.text, shared: shared)
    guard folder.hasLog, !WordsClock(moment).isTooFarAhead,
      let lock = try? JournalLock.take(
        in: location.state.text, isKnown: true, on: Disk(), patience: patience)
    else { return }
    // Without it the text is counted, which the writer can take off; the piece is made all the same.
    do throws(SystemError) {
      try folder.append(lines, in: home, holding: lock)
      try folder.share(holding: lock)
    } catch {
    }
  }

  /// What the logs say, without looking at anything or writing (R51).
  private func readWords(_ desk: Desk) -> WordsHistory {
    let folder = wordsFolder(desk)
    let days = desk.writingDays
    let today = days.day(of: now)
    if let sums = folder.sums(isWhole: true), sums.holds(folder.fingerprint(), days) {
      return sums.history.through(today)
    }
    let logs = folder.logs()
    return WordsHistory(
      tally: WordsTally(logs.flatMap(\.records), days: days),
      logs: logs.map(\.told)
    ).through(today)
  }

  /// The bodies read since the last time; their paragraphs are kept no longer.
  private func takeLooks(_ desk: Desk) -> [Look] {
    let plan = desk.plan
    let folders = sources.pieces.listing.folders
    var looks: [Look] = []
    sources.pieces.cache.updateItems { file, stamp, item in
      guard let paragraphs = item.paragraphs else { return false }
      item.paragraphs = nil
      // A conflict copy is none of the desk's pieces.
      guard let index = desk.index(of: file.id), let stamp else { return true }
      looks.append(
        Look(
          piece: file.id, source: plan.sources[folders[file.folder].source].path,
          outlet: desk.pieces[index].outlet.map { plan[$0].key }, paragraphs: paragraphs,
          changed: Moment(seconds: stamp.modified / 1_000_000_000),
          file: stamp.identity.inode ^ (stamp.identity.device << 40)))
      return true
    }
    return looks
  }
}

extension PieceFiles {
  /// The files that are no pieces (R53).
  var notes: Set<FilePath> {
    var notes: Set<FilePath> = []
    for entry in cache.entries {
      switch entry.content {
      case .note: notes.insert(entry.file.id)
      case .item(let item) where item.piece == nil: notes.insert(entry.file.id)
      case .item, .unread, .broken, .unreadable, .gone: break
      }
    }
    return notes
  }

  /// Whether a file of this id is there and may be a piece; a damaged one is (R50), a note is none.
  func isThere(_ id: FilePath) -> Bool {
    guard let entry = cache.entry(id) else { return false }
    switch entry.content {
    case .gone, .note: return false
    case .item(let item): return item.piece != nil
    case .unread, .broken, .unreadable: return true
    }
  }
}
