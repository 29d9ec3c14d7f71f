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
    words?.look(
      desk, looks, isThere: { [sources] in sources.pieces.isThere($0) }, patience: patience)
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

  /// What the logs say, without looking at anything or writing (R51).
  private func readWords(_ desk: Desk) -> WordsHistory {
    let place = WordsFolder(
      state: location.state.text,
      shared: desk.plan.words.log.map { desk.absolute(FilePath($0)).text })
    let logs = place.logs()
    return WordsHistory(
      tally: WordsTally(
        logs.flatMap { log in log.reading.lines.map { WordsRecord($0, by: log.machine) } },
        days: desk.writingDays),
      logs: logs.map {
        WordsHistory.Log(
          machine: $0.machine, path: $0.path, lines: $0.reading.lines.count,
          bad: $0.reading.bad.count)
      })
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
