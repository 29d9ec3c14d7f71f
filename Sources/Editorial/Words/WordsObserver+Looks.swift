extension WordsObserver {
  /// Takes in what was read; gives the lines of the steps that are closed by it.
  ///
  /// Text that nobody can have typed, and the day's turn, close a step; else it stays open until it
  /// rests.
  package mutating func observe(_ observation: Observation) -> [WordsLine] {
    var lines = closeRested(at: observation.moment)
    for piece in observation.departed { lines += depart(piece) }
    let later = observation.looks.filter { !isFirst($0) }
    lines +=
      later.isEmpty
      ? []
      : observe(
        later, departed: observation.departed, at: observation.moment)
    // What is looked at for the first time is known afterwards, not before: text that was carried
    // into a new source was carried from somewhere.
    lines += takeFirst(of: observation)
    if let notes = observation.notes { seen.notes = notes }
    if seen.looked.map({ $0 < observation.moment }) ?? true { seen.looked = observation.moment }
    return lines
  }

  private func isFirst(_ look: Look) -> Bool {
    seen.looked == nil || !seen.sources.contains(look.source)
  }

  /// A first look at a desk or a source counts nothing (R52).
  private mutating func takeFirst(of observation: Observation) -> [WordsLine] {
    let moment = observation.moment
    var lines: [WordsLine] = []
    // What will be written in a source that is empty yet is seen from its first word on.
    var words = Dictionary(
      uniqueKeysWithValues: observation.sources.subtracting(seen.sources).map { ($0, 0) })
    for look in observation.looks where isFirst(look) {
      let text = Seen.Text(
        look.paragraphs, changed: min(look.changed, moment), file: look.file, outlet: look.outlet)
      replace(open[look.piece]?.text ?? seen.texts[look.piece], with: text)
      seen.texts[look.piece] = text
      missed.removeAll { $0.line.piece == look.piece }
      met.learn(look.paragraphs.lazy.map(\.print))
      words[look.source, default: 0] += look.paragraphs.words
    }
    for (source, words) in words.sorted(by: { $0.key < $1.key }) {
      seen.sources.insert(source)
      lines.append(WordsLine(.brought, at: moment, of: FilePath(source), words: words))
    }
    return lines
  }

  /// A piece that is no more: what was written in it stays written (R54).
  private mutating func depart(_ piece: FilePath) -> [WordsLine] {
    let lines = close(piece, as: .written)
    guard let text = seen.texts.removeValue(forKey: piece) else { return lines }
    for paragraph in text.paragraphs { met.remove(paragraph.print) }
    seen.departed[piece] = text
    return lines
  }

  // MARK: Later looks

  private mutating func observe(
    _ looks: [Look], departed: [FilePath], at now: Moment
  ) -> [WordsLine] {
    let leaving = Set(departed)
    let departed = Set(departed.compactMap { seen.departed[$0] })
    let kin = kin(of: looks.filter { seen.texts[$0.piece] == nil }, leaving: leaving)
    var lines = looks.flatMap { closeBefore($0) }
    var comparisons: [Comparison] = []
    for look in looks {
      let isNew = seen.texts[look.piece] == nil
      let before = isNew ? kin[look.piece]?.text : open[look.piece]?.text ?? seen.texts[look.piece]
      if !isNew, before?.paragraphs == look.paragraphs, !hasMissed(look.piece),
        !hasReturned(look)
      {
        seen.texts[look.piece]?.file = look.file
        continue
      }
      let moment = moment(of: look, at: now)
      let wasThere = !isNew || kin[look.piece].map { departed.contains($0.text) } ?? false
      let runs = TextChange.runs(from: before?.paragraphs ?? [], to: look.paragraphs)
      comparisons.append(
        Comparison(
          look: look, moment: moment, before: before, isNew: isNew,
          original: wasThere ? nil : kin[look.piece]?.piece, wasThere: wasThere,
          wasNote: isNew && before == nil && seen.notes.contains(look.piece), runs: runs,
          claim: claim(of: runs), hasFresh: runs.contains { $0.added.contains(where: isFresh) }))
    }
    let fresh = comparisons.filter { $0.claim > 0 }.map(\.moment).sorted()
    let takings = takings(among: comparisons)
    arriving = Set(comparisons.lazy.flatMap { $0.look.paragraphs.lazy.map(\.print) })
    defer { arriving = [] }
    let missed = missed
    for comparison in comparisons {
      lines += take(
        comparison, missed, isBurst: isBurst(around: comparison.moment, among: fresh),
        isTaken: takings.contains(comparison.look.piece))
    }
    return lines
  }

  /// Closes the steps whose change would look another than it was once this look is taken in: text that
  /// was written in one is carried away, a copy that one began with is worked on.
  private mutating func closeBefore(_ look: Look) -> [WordsLine] {
    if open.isEmpty { return [] }
    let before = open[look.piece]?.text.paragraphs ?? seen.texts[look.piece]?.paragraphs ?? []
    return TextChange.runs(from: before, to: look.paragraphs).flatMap { run in
      let pieces = open.keys.sorted().filter { piece in
        piece == look.piece ? ends(piece, before: run) : ends(piece, elsewhere: run)
      }
      return pieces.flatMap { close($0, as: .written) }
    }
  }

  /// Whether a run takes from the text itself what its step has written or brought in.
  private func ends(_ piece: FilePath, before run: TextChange.Run) -> Bool {
    let hasNews = run.added.contains {
      !met.isKnown($0.print) && !met.isStanding($0.print)
    }
    if !hasNews { return true }
    return run.removed.contains { paragraph in
      met.isKnown(paragraph.print)
        && count(paragraph.print, in: open[piece]?.text)
          > count(paragraph.print, in: seen.texts[piece])
    }
  }

  /// Whether a run in another text takes from here what was written, or changes the last of what stood
  /// in both.
  private func ends(_ piece: FilePath, elsewhere run: TextChange.Run) -> Bool {
    let isCarried = run.added.contains {
      !met.isKnown($0.print) && count($0.print, in: open[piece]?.text) > 0
    }
    return isCarried
      || run.removed.contains {
        count($0.print, in: seen.texts[piece]) > count($0.print, in: open[piece]?.text)
      }
  }

  private func count(_ print: Print, in text: Seen.Text?) -> Int {
    text?.paragraphs.reduce(0) { $0 + ($1.print == print ? 1 : 0) } ?? 0
  }

  private mutating func take(
    _ comparison: Comparison, _ missed: [Missed], isBurst: Bool, isTaken: Bool
  ) -> [WordsLine] {
    let look = comparison.look
    let isHeld = comparison.claim > 0 && (isBurst || isUntyped(comparison))
    var lines: [WordsLine] = []
    // What was typed before the paste is a step of its own.
    if isHeld { lines = close(look.piece, as: .written) }
    if let before = comparison.before, comparison.isNew {
      seen.texts[look.piece] = before
    }
    let text = Seen.Text(
      look.paragraphs, changed: comparison.moment, file: look.file, outlet: look.outlet)
    let isHop = isTaken || isHop(comparison.runs, to: look.paragraphs)
    replace(
      comparison.before, isNew: comparison.isNew, isEdit: comparison.wasThere && !isTaken,
      with: text)
    var step = Step(text: text, isTaken: isTaken)
    if let open = open[look.piece] {
      (step.original, step.missed) = (open.original, open.missed)
    } else if let original = comparison.original {
      (step.original, step.missed) = (original, missed)
    }
    open[look.piece] = step
    if isHeld { return lines + close(look.piece, as: .held) }
    // What was carried in or away is not what the next words stand in place of. What is only cut may be
    // written anew, and is one step with that.
    return isHop ? lines + close(look.piece, as: .written) : lines
  }

  /// Whether text that is known was put in, or text taken out that stands elsewhere.
  private func isHop(_ runs: [TextChange.Run], to after: [Paragraph]) -> Bool {
    let counts = Dictionary(after.map { ($0.print, 1) }, uniquingKeysWith: +)
    return runs.contains { run in
      let isKnown = run.added.allSatisfy {
        met.isKnown($0.print) || met.isStanding($0.print)
      }
      guard isKnown else { return false }
      return !run.added.isEmpty
        || run.removed.allSatisfy {
          met.count($0.print) > 1 || counts[$0.print] != nil
        }
    }
  }

  /// When a text became what it is: the file's own moment if it lies between two looks (R51).
  private func moment(of look: Look, at now: Moment) -> Moment {
    guard let looked = seen.looked, look.changed > looked, look.changed < now else { return now }
    return look.changed
  }

  /// Puts a text in the place of another; what an edit has taken and stands nowhere now is adrift.
  ///
  /// The text of a piece that was deleted before stays where it is, and so does what a program took:
  /// it is gone without an edit (R54).
  private mutating func replace(
    _ before: Seen.Text?, isNew: Bool = false, isEdit: Bool = true, with text: Seen.Text
  ) {
    let gone = memories[days.day(of: text.changed)]?.gone ?? []
    for paragraph in text.paragraphs {
      let print = paragraph.print
      if gone.contains(print) || left[print] != nil && !met.isStanding(print) {
        risen.insert(print)
      }
      met.add(print)
      adrift.remove(print)
    }
    for paragraph in before?.paragraphs ?? [] {
      if !isNew { met.remove(paragraph.print) }
      if isEdit, !met.isStanding(paragraph.print) { adrift.insert(paragraph.print) }
    }
  }

  /// Whether text that had gone this day stands in a piece that is as it was seen.
  private func hasReturned(_ look: Look) -> Bool {
    guard let gone = memories[days.day(of: look.changed)]?.gone, !gone.isEmpty else { return false }
    return look.paragraphs.contains { gone.contains($0.print) }
  }

  /// What each new piece is compared with: the one that had its file, else the one that it shares most
  /// paragraphs with (R52).
  private mutating func kin(
    of looks: [Look], leaving: Set<FilePath>
  ) -> [FilePath: (piece: FilePath, text: Seen.Text)] {
    if looks.isEmpty { return [:] }
    var wanted: [Print: [FilePath]] = [:]
    var files: [UInt64: FilePath] = [:]
    for look in looks {
      for print in Set(look.paragraphs.map(\.print)) {
        wanted[print, default: []].append(look.piece)
      }
      if let file = look.file { files[file] = look.piece }
    }
    var kin: [FilePath: (piece: FilePath, text: Seen.Text)] = [:]
    var best: [FilePath: (shared: Int, piece: FilePath, text: Seen.Text)] = [:]
    /// Of two that share as much, the one of its name, then the one that was changed last.
    func compare(_ text: Seen.Text, of path: FilePath) {
      var shared: [FilePath: Int] = [:]
      for print in Set(text.paragraphs.map(\.print)) {
        for piece in wanted[print] ?? [] { shared[piece, default: 0] += 1 }
      }
      // A number is given to another file as soon as nobody has it: of a piece that does not go just
      // now it says nothing alone.
      if let file = text.file, let piece = files[file],
        leaving.contains(path) || shared[piece] != nil
      {
        kin[piece] = (path, text)
      }
      for (piece, count) in shared {
        let rank = (count, piece == path ? 1 : 0, text.changed)
        if let best = best[piece],
          (best.shared, best.piece == piece ? 1 : 0, best.text.changed) >= rank
        {
          continue
        }
        best[piece] = (count, path, text)
      }
    }
    // In one order, so that it is always the same one.
    for (piece, text) in seen.texts.sorted(by: { $0.key < $1.key }) {
      compare(open[piece]?.text ?? text, of: piece)
    }
    for (piece, text) in seen.departed.sorted(by: { $0.key < $1.key }) {
      compare(text, of: piece)
    }
    for look in looks {
      if let text = seen.departed[look.piece], kin[look.piece] == nil,
        best[look.piece].map({ $0.shared == 0 }) ?? true
      {
        kin[look.piece] = (look.piece, text)
      }
      if kin[look.piece] == nil, let best = best[look.piece] {
        kin[look.piece] = (best.piece, best.text)
      }
      seen.departed[look.piece] = nil
    }
    return kin
  }
}
