extension WordsObserver {
  /// Takes in what was read; gives the lines of the steps that are closed by it.
  ///
  /// Text that nobody can have typed, and the day's turn, close a step; else it stays open until it
  /// rests.
  package mutating func observe(_ observation: Observation) -> [WordsLine] {
    var lines = closeRested(at: observation.moment)
    for piece in observation.departed { lines += depart(piece) }
    let first = observation.looks.filter { isFirst($0) }
    let later = observation.looks.filter { !isFirst($0) }
    lines += later.isEmpty ? [] : observe(later, at: observation.moment)
    // What is looked at for the first time is known afterwards, not before: text that was carried
    // into a new source was carried from somewhere.
    lines += takeFirst(first, at: observation.moment)
    if seen.looked.map({ $0 < observation.moment }) ?? true { seen.looked = observation.moment }
    return lines
  }

  private func isFirst(_ look: Look) -> Bool {
    seen.looked == nil || !seen.sources.contains(look.source)
  }

  /// A first look at a desk or a source counts nothing (R52).
  private mutating func takeFirst(_ looks: [Look], at moment: Moment) -> [WordsLine] {
    var lines: [WordsLine] = []
    var words: [String: Int] = [:]
    for look in looks {
      let text = Seen.Text(
        look.paragraphs, changed: min(look.changed, moment), file: look.file, outlet: look.outlet)
      replace(open[look.piece]?.text ?? seen.texts[look.piece], with: text)
      seen.texts[look.piece] = text
      known.formUnion(look.paragraphs.lazy.map(\.print))
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
    for paragraph in text.paragraphs { standing[paragraph.print, default: 1] -= 1 }
    seen.departed[piece] = text
    return lines
  }

  // MARK: Later looks

  /// A look with what it is compared with.
  private struct Comparison {
    var look: Look
    var moment: Moment
    /// The text before; `nil` for a new piece like none there is.
    var before: Seen.Text?
    var isNew: Bool
    /// Words that are fresh in it beyond those they stand in place of.
    var claim: Int
  }

  private mutating func observe(_ looks: [Look], at now: Moment) -> [WordsLine] {
    let kin = kin(of: looks.filter { seen.texts[$0.piece] == nil })
    var comparisons: [Comparison] = []
    for look in looks {
      let isNew = seen.texts[look.piece] == nil
      let before = isNew ? kin[look.piece] : open[look.piece]?.text ?? seen.texts[look.piece]
      if !isNew, before?.paragraphs == look.paragraphs {
        seen.texts[look.piece]?.file = look.file
        continue
      }
      let moment = moment(of: look, at: now)
      let claim = claim(from: before?.paragraphs ?? [], to: look.paragraphs)
      comparisons.append(
        Comparison(look: look, moment: moment, before: before, isNew: isNew, claim: claim))
    }
    let fresh = comparisons.filter { $0.claim > 0 }.map(\.moment).sorted()
    return comparisons.flatMap { comparison in
      take(comparison, isBurst: Self.isBurst(around: comparison.moment, among: fresh))
    }
  }

  private mutating func take(_ comparison: Comparison, isBurst: Bool) -> [WordsLine] {
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
    replace(comparison.before, isThere: !comparison.isNew, with: text)
    open[look.piece] = Step(text: text)
    if isHeld { lines += close(look.piece, as: .held) }
    return lines
  }

  /// When a text became what it is: the file's own moment if it lies between two looks (R51).
  private func moment(of look: Look, at now: Moment) -> Moment {
    guard let looked = seen.looked, look.changed > looked, look.changed < now else { return now }
    return look.changed
  }

  /// More than this many words of a look are held if they came fast (R53).
  private static let mostAtOnce = 300
  /// Nobody types more words in a minute.
  private static let fastest = 150
  /// So many pieces within two seconds are a program's work.
  private static let burst = (pieces: 3, seconds: 2)

  private func isUntyped(_ comparison: Comparison) -> Bool {
    let look = comparison.look
    if look.wasNote { return true }
    if comparison.isNew, let looked = seen.looked, look.changed < looked { return true }
    let since =
      comparison.isNew
      ? days.start(of: days.day(of: comparison.moment))
      : comparison.before?.changed ?? comparison.moment
    return comparison.claim > Self.mostAtOnce
      && comparison.claim * 60 > Self.fastest * max(0, comparison.moment - since)
  }

  private static func isBurst(around moment: Moment, among moments: [Moment]) -> Bool {
    for (index, first) in moments.enumerated() where index + burst.pieces <= moments.count {
      let last = moments[index + burst.pieces - 1]
      if last - first <= burst.seconds, first <= moment, moment - first <= burst.seconds {
        return true
      }
    }
    return false
  }

  private func claim(from before: [Paragraph], to after: [Paragraph]) -> Int {
    var met: Set<Print> = []
    return TextChange.runs(from: before, to: after).reduce(0) { sum, run in
      let fresh = run.added.filter {
        !known.contains($0.print) && standing[$0.print, default: 0] == 0
          && met.insert($0.print).inserted
      }
      return sum + max(0, fresh.words - run.removed.words)
    }
  }

  /// Puts a text in the place of another; what an edit has taken and stands nowhere now is adrift.
  private mutating func replace(
    _ before: Seen.Text?, isThere: Bool = true, with text: Seen.Text
  ) {
    for paragraph in text.paragraphs {
      standing[paragraph.print, default: 0] += 1
      adrift.remove(paragraph.print)
    }
    for paragraph in before?.paragraphs ?? [] {
      if isThere { standing[paragraph.print, default: 1] -= 1 }
      if standing[paragraph.print, default: 0] <= 0 { adrift.insert(paragraph.print) }
    }
  }

  /// What each new piece is compared with: the one that had its file, else the one that it shares most
  /// paragraphs with (R52).
  private mutating func kin(of looks: [Look]) -> [FilePath: Seen.Text] {
    if looks.isEmpty { return [:] }
    var wanted: [Print: [FilePath]] = [:]
    var files: [UInt64: FilePath] = [:]
    for look in looks {
      for print in Set(look.paragraphs.map(\.print)) {
        wanted[print, default: []].append(look.piece)
      }
      if let file = look.file { files[file] = look.piece }
    }
    var kin: [FilePath: Seen.Text] = [:]
    var best: [FilePath: (shared: Int, text: Seen.Text)] = [:]
    func compare(_ text: Seen.Text) {
      if let file = text.file, let piece = files[file] { kin[piece] = text }
      var shared: [FilePath: Int] = [:]
      for print in Set(text.paragraphs.map(\.print)) {
        for piece in wanted[print] ?? [] { shared[piece, default: 0] += 1 }
      }
      for (piece, count) in shared where count > best[piece]?.shared ?? 0 {
        best[piece] = (count, text)
      }
    }
    // In one order: of two that share as much it is always the same one.
    for (piece, text) in seen.texts.sorted(by: { $0.key < $1.key }) {
      compare(open[piece]?.text ?? text)
    }
    for (_, text) in seen.departed.sorted(by: { $0.key < $1.key }) { compare(text) }
    for look in looks {
      if let text = seen.departed[look.piece], kin[look.piece] == nil,
        best[look.piece].map({ $0.shared == 0 }) ?? true
      {
        kin[look.piece] = text
      }
      if kin[look.piece] == nil { kin[look.piece] = best[look.piece]?.text }
      seen.departed[look.piece] = nil
    }
    return kin
  }
}
