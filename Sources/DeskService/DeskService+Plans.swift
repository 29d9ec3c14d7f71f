import Editorial
import Formats

// What is to become of each file, worked out from the file as it is now.
extension DeskService {
  func plan(
    _ request: EditRequest, at moment: Moment
  ) -> (plans: [FileEditPlan], refused: [EditOutcome.Refused]) {
    var plans: [FileEditPlan] = []
    var refused: [EditOutcome.Refused] = []
    var made: Set<FilePath> = []
    var rest = request.edits[...]
    while let edit = rest.popFirst() {
      do throws(Refusal) {
        if case .change(let id, let seen, let change) = edit {
          let all = [change] + rest.takeChanges(of: id, seen: seen)
          plans.append(try plan(all, of: id, seen: seen))
        } else {
          plans.append(try plan(edit, at: moment, beside: &made))
        }
      } catch {
        refused.append(self.refused(edit, error))
      }
    }
    return (plans, refused)
  }

  private func plan(
    _ edit: EditRequest.Edit, at moment: Moment, beside made: inout Set<FilePath>
  ) throws(Refusal) -> FileEditPlan {
    switch edit {
    case .move(let id, let seen, let move):
      return try plan(id, seen: seen) { plan, piece throws(Refusal) in
        try plan.keys(for: move, of: piece)
      }
    case .change(let id, let seen, let change): return try plan([change], of: id, seen: seen)
    case .tick(let file, let title, let due, let day):
      return tick(absolute(file), .deadline(title: title, due: due), on: day)
    case .mend(let file, let mend): return try self.plan(mend, of: file)
    case .add(let draft):
      let file = try file(of: draft, at: moment, beside: made)
      made.insert(file.id)
      return try newFile(file)
    case .archive(let id, let seen):
      return try moving(id, seen: seen, to: try placeInArchive(of: id))
    case .rename(let id, let seen, let name): return try moving(id, seen: seen, to: name)
    case .words(let id, let lines):
      return FileEditPlan(
        path: absolute(id),
        .append(
          lines.map { .words($0) }, to: FilePath(WordsFolder.path(in: location.state.text)),
          in: home))
    case .mark(let file, let saying):
      let mark = Mark(saying, at: momentForMark(at: moment))
      return FileEditPlan(
        path: absolute(file), .append([.mark(mark)], to: absolute(Marks.file), in: home))
    case .delete(let id, let seen):
      return FileEditPlan(path: absolute(id), .delete, check: unchanged(id, seen: seen))
    }
  }

  /// When a mark is said: after all there are, since of two about the same the later holds, whatever
  /// the clock of another machine says.
  private func momentForMark(at moment: Moment) -> Moment {
    guard case .success(let bytes) = readFile(Marks.file, upTo: MarksFiles.largest) else {
      return moment
    }
    let last = MarksText.read(bytes, path: Marks.file).marks.map(\.moment).max()
    return max(moment, last.map { $0 + 1 } ?? moment)
  }

  /// A new file, its folders made with it below the desk's, or below that of a source elsewhere.
  private func newFile(_ file: NewPieceFile) throws(Refusal) -> FileEditPlan {
    let isWithin = !file.id.text.hasPrefix("~/") && !file.id.text.hasPrefix("/")
    return FileEditPlan(
      path: absolute(file.id), .create(file.bytes),
      within: isWithin ? ground.forNewFiles : try sourceGround(of: file.id))
  }

  /// The folder of the source elsewhere that a new file goes into; `nil` where no source has it.
  private func sourceGround(of id: FilePath) throws(Refusal) -> FolderGround? {
    let roots = try plan().sources.map { FilePath(frame.locate(Glob($0.path).base)) }
    let root = roots.filter { id.isBelow($0) }.max {
      $0.text.utf8.count < $1.text.utf8.count
    }
    return root.map { FolderGround(absolute($0)) }
  }

  /// Changes of one piece as one edit of its file.
  private func plan(
    _ changes: [PieceChange], of id: FilePath, seen: String
  ) throws(Refusal) -> FileEditPlan {
    try plan(id, seen: seen) { plan, piece throws(Refusal) in
      var keys: [KeyEdit] = []
      for change in changes { keys += try plan.keys(for: change, of: piece) }
      return keys
    }
  }

  /// An edit as keys of the file as it is now; the status is looked at again before it is written.
  private func plan(
    _ id: FilePath, seen: String,
    _ keys: @escaping (Plan, Piece) throws(Refusal) -> [KeyEdit]
  ) throws(Refusal) -> FileEditPlan {
    let plan = try self.plan()
    let bytes = try freshBytes(of: id)
    let piece = try piece(in: bytes, id: id)
    if let refusal = changed(piece, seen: seen) { throw refusal }
    let planned = try keys(plan, piece)
    var edits = planned
    let style = source(of: id)?.style ?? .plain
    edits += siteDates(of: piece, planned, plan, style)
    for index in edits.indices where edits[index].key == "published" {
      edits[index].replacesFlag = style.hasPublishedFlag
    }
    for index in edits.indices where edits[index].key == "length" {
      if lengthStandsAsWords(in: bytes, edits[index], id) { edits[index].aliases.append("words") }
    }
    return FileEditPlan(path: absolute(id), .keys(edits, at: .frontMatter)) { bytes in
      let piece: Piece
      do throws(Refusal) { piece = try self.piece(in: bytes, id: id) } catch { return error }
      let block = FrontMatterBlock(bytes)
      let marks = bytes.withUnsafeBytes { ConflictMarkers.inBody($0, block) }
      if let marks {
        return .conflicted(at: marks)
      }
      if let refusal = self.changed(piece, seen: seen) { return refusal }
      // Nor was it billed or paid by somebody else meanwhile.
      do throws(Refusal) {
        guard try keys(plan, piece) == planned else {
          return Refusal(
            "it was changed elsewhere just now; nothing was written", persistence: .passing)
        }
      } catch {
        return error
      }
      return nil
    }
  }

  /// A site's own `date:`, in Hugo's also `publishDate:`, which go along with the moment a piece goes
  /// out by itself: a site builder publishes by them (R8).
  ///
  /// Only where a key stands already, and with the offset, since a builder takes a bare time for
  /// UTC.
  private func siteDates(
    of piece: Piece, _ planned: [KeyEdit], _ plan: Plan, _ style: SourceStyle
  ) -> [KeyEdit] {
    guard style.isSite, let date = siteDate(of: piece, planned, plan) else { return [] }
    let edit = KeyEdit("date", .replace(date))
    return style == .hugo
      ? [edit, KeyEdit("publishDate", .replace(date), aliases: ["pubdate"])] : [edit]
  }

  private func siteDate(of piece: Piece, _ planned: [KeyEdit], _ plan: Plan) -> String? {
    let names = plan.statuses.filter { $0.next == .goesOut }.map(\.name)
    guard let edit = planned.first(where: { names.contains($0.key) }),
      case .set(let text) = edit.change,
      let written = WrittenDate(reading: text)
    else { return nil }
    let named = piece.outlet.flatMap { plan[$0].zoneName }.flatMap { ZoneMaker.zone(named: $0) }
    let zone = named ?? home
    guard written.minute != nil else { return written.day.description }
    let when = written.when(in: zone, named: { ZoneMaker.zone(named: $0) })
    return when.moment.text(in: zone)
  }

  /// Whether the length wanted is what `words:` says in this file, and nothing else does (R4).
  private func lengthStandsAsWords(in bytes: [UInt8], _ edit: KeyEdit, _ id: FilePath) -> Bool {
    guard let source = source(of: id), !source.wordsAreActual else { return false }
    let look = KeyEdit("length", .replace("0"), aliases: edit.aliases)
    guard let found = try? Splice.plan([look], in: bytes, at: .frontMatter) else { return false }
    return found.keys.isEmpty
  }

  /// A tick; a deadline ticked elsewhere meanwhile keeps the day it has.
  private func tick(_ path: FilePath, _ deadline: SpliceTarget, on day: Day) -> FileEditPlan {
    let edits = [KeyEdit("done", .set(day.description), after: "due")]
    return FileEditPlan(path: path, .keys(edits, at: deadline)) { bytes in
      // What cannot be found or written is refused where it is written.
      guard let spliced = try? Splice.plan(edits, in: bytes, at: deadline),
        let done = spliced.keys.first(where: { $0.key == "done" })?.from,
        !["", "~", "null", "false", "no", "off"].contains(done.lowercased())
      else { return nil }
      let when = WrittenDate(reading: done) == nil ? "" : ", on \(done)"
      return Refusal("it was ticked already\(when); nothing was written")
    }
  }

  /// A mend of what a file says.
  private func plan(_ mend: Mend, of id: FilePath) throws(Refusal) -> FileEditPlan {
    switch mend {
    case .value(let key, let seen, let meant):
      let edit = KeyEdit(key, .replace(meant), aliases: try plan().aliases(of: key))
      return FileEditPlan(path: absolute(id), replacing: seen, edit, at: .frontMatter)
    case .tie(let title, let due, let seen, let meant):
      return FileEditPlan(
        path: absolute(id), replacing: seen, KeyEdit("piece", .replace(meant)),
        at: .deadline(title: title, due: due))
    case .semester(let deadline, let key, let seen, let meant):
      return FileEditPlan(
        path: absolute(id), replacing: seen, KeyEdit(key, .replace(meant)),
        at: SpliceTarget(deadline))
    case .quotes, .space, .colon, .key: return FileEditPlan(path: absolute(id), .mend(mend))
    }
  }

  func changed(_ piece: Piece, seen: String) -> Refusal? {
    guard piece.statusWord != seen else { return nil }
    let now = piece.statusWord.isEmpty ? "has no status" : "is \(piece.statusWord)"
    return Refusal("it \(now) now, changed elsewhere; nothing was written")
  }

  /// The source a known file was found by.
  func source(of id: FilePath) -> PieceSource? {
    guard let plan = planFile?.plan, let folder = sources.pieces.folder(of: id) else { return nil }
    return plan.sources[folder.source]
  }

  /// A piece as its bytes say, read as the file of this id is.
  ///
  /// - Throws: `Refusal` where they say that it is none, or are front matter that only we can read.
  func piece(in bytes: [UInt8], id: FilePath) throws(Refusal) -> Piece {
    guard let folder = sources.pieces.folder(of: id) else { throw .noPiece }
    return try piece(in: bytes, id: id, found: folder)
  }

  /// A piece as its bytes say, read as a file of this id would be in this folder.
  func piece(
    in bytes: [UInt8], id: FilePath, found folder: WalkedFolder
  ) throws(Refusal) -> Piece {
    let plan = try self.plan()
    let source = plan.sources[folder.source]
    let hints = PieceFiles.hints(id, in: folder, of: source)
    var reader = PieceReader(plan: plan, source: source, now: now, home: home)
    switch reader.read(bytes, id: id, hints: hints) {
    case .piece(let piece, _, _): return piece
    case .meant:
      guard let meant = bytes.withUnsafeBytes({ reader.meant($0) }) else { throw .noPiece }
      throw Refusal(meant.sentence, .edit(at: meant.place), at: meant.place)
    case .needsMore, .note, .broken: throw .noPiece
    }
  }

  func freshBytes(of id: FilePath) throws(Refusal) -> [UInt8] {
    switch readFile(id, upTo: Splice.largest) {
    case .success(let bytes): return bytes
    case .failure(let error):
      throw Refusal(
        "it cannot be read: \(error.sentence)",
        persistence: SystemError(.read, error.code).persistence)
    }
  }

  /// The plan in use.
  func plan() throws(Refusal) -> Plan {
    guard let plan = planFile?.plan else { throw Refusal("there is no desk.yaml") }
    return plan
  }
}

extension ArraySlice<EditRequest.Edit> {
  /// Takes the changes that follow of the same piece: a file is written once.
  fileprivate mutating func takeChanges(of id: FilePath, seen: String) -> [PieceChange] {
    var taken: [PieceChange] = []
    while case .change(id, seen, let change)? = first {
      taken.append(change)
      removeFirst()
    }
    return taken
  }
}

extension FileEditPlan {
  /// One value in place of the one that was seen; a file that has another by now is left alone.
  fileprivate init(path: FilePath, replacing seen: String, _ edit: KeyEdit, at target: SpliceTarget)
  {
    self.init(path: path, .keys([edit], at: target)) { bytes in
      // What cannot be written is refused where it is written.
      guard let spliced = try? Splice.plan([edit], in: bytes, at: target) else { return nil }
      guard spliced.keys.first?.from != seen else { return nil }
      return Refusal("it reads otherwise now; nothing was written")
    }
  }
}

extension Refusal {
  static let noPiece = Refusal("it is no piece any more; nothing was written")
}
