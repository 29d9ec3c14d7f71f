import Editorial
import TerminalKit

// The trade's verbs: each asks for one line with what is usual filled in, or acts at once.
extension Dashboard {
  /// `$`: bills what is not billed yet, then closes what is (R30).
  mutating func settleMoney() -> [Effect] {
    guard let reckoning = overview?.reckoning else { return [] }
    let desk = reckoning.desk
    let open = targets.filter { reckoning.account($0).state != .paid }
    guard let first = open.first else {
      return refuse("it is paid already", targets.first.map { desk.pieces[$0].title } ?? "")
    }
    let unbilled = open.filter { index in
      let state = reckoning.account(index).state
      return state != .owed && state != .late
    }
    // Where no bill is wanted there is none to write (R32).
    let toBill = unbilled.filter { index in
      desk.pieces[index].outlet.map { desk.plan[$0].wantsInvoice } ?? true
    }
    guard toBill.isEmpty else { return askBill(toBill, reckoning) }
    mode = .prompt(
      Prompt(
        kind: .payment(open.map { Target(desk.pieces[$0]) }),
        filled: reckoning.openSum(of: open)?.written ?? desk.pieces[first].fee?.written))
    return []
  }

  private mutating func askBill(_ pieces: [PieceIndex], _ reckoning: Reckoning) -> [Effect] {
    let desk = reckoning.desk
    if let study = pieces.first(where: { desk.kind(of: desk.pieces[$0]) == .study }) {
      return refuse("a thesis is not billed", desk.pieces[study].title)
    }
    var text = InvoiceNumber.next(after: desk.pieces)
    // What was only assumed so far is said with the bill (R37).
    if pieces.count == 1, let fee = desk.payable(for: desk.pieces[pieces[0]]), fee.isAssumed {
      text += " " + fee.fee.written
    }
    mode = .prompt(Prompt(kind: .bill(pieces.map { Target(desk.pieces[$0]) }), filled: text))
    return []
  }

  /// `c`: they were asked again today (R45).
  mutating func chase() -> [Effect] {
    guard let reckoning = overview?.reckoning else { return [] }
    switch reckoning.chase(targets, on: nil) {
    case .success(let request): return ask(request)
    case .failure(let refusal): return refuse(refusal.reason, refusedTitle)
    }
  }

  /// `o`: where a piece goes next after a no (R44), or is sold a second time (R43).
  mutating func askOffer() -> [Effect] {
    guard let desk, var piece = onlyTarget ?? justEnded else {
      notice = Notice("o works on one piece at a time", .warning)
      return []
    }
    // What was just declined has left the list; it is what the writer means.
    if piece.status.map({ desk.plan[$0].isEnd }) != true, let justEnded { piece = justEnded }
    guard let status = piece.status, desk.plan[status].isEnd else {
      return refuse("it is still with \(desk.outletName(of: piece)); x ends it first", piece.title)
    }
    let next = desk.nextOutlets(for: piece).first
    mode = .prompt(
      Prompt(kind: .offer(Target(piece)), filled: next.map { desk.plan[$0].key }))
    return []
  }

  /// The piece the last move ended, while that can still be said of another day.
  var justEnded: Piece? {
    guard case .move(let id, _, let move) = undoing.lastMove?.request.edits.first, let desk,
      undoing.lastMove?.request.edits.count == 1, desk.plan[move.to].isEnd
    else { return nil }
    return desk.piece(id)
  }

  /// Tab: the next outlet in line.
  mutating func complete(_ prompt: Prompt) {
    guard case .offer(let target) = prompt.kind, let desk, let piece = desk.piece(target.piece)
    else { return }
    let outlets = desk.nextOutlets(for: piece)
    guard !outlets.isEmpty else { return }
    let current = desk.plan.outlet(for: prompt.field.text).flatMap { outlets.firstIndex(of: $0) }
    let next = outlets[((current ?? -1) + 1) % outlets.count]
    mode = .prompt(Prompt(kind: prompt.kind, filled: desk.plan[next].key))
  }

  /// `d`: the date that is owed: of edits the answer's, of what goes out by itself its moment (R8, R12).
  mutating func askDue() -> [Effect] {
    guard let desk else { return [] }
    let targets = targets.map { desk.pieces[$0] }
    guard let first = targets.first else { return [] }
    if let ended = targets.first(where: { $0.status.map { desk.plan[$0].isEnd } ?? false }) {
      return refuse("it is \(ended.statusWord); nothing of it is due", ended.title)
    }
    mode = .prompt(
      Prompt(
        kind: .due(targets.map(Target.init)),
        filled: targets.count == 1 ? desk.owedDate(of: first)?.text : nil))
    return []
  }

  /// `l`: words wanted.
  mutating func askLength() {
    guard let desk else { return }
    let targets = targets.map { desk.pieces[$0] }
    mode = .prompt(
      Prompt(
        kind: .length(targets.map(Target.init)),
        filled: targets.count == 1 ? targets[0].length.map(String.init) : nil))
  }

  /// `m`: what it pays.
  mutating func askFee() {
    guard let desk else { return }
    let targets = targets.map { desk.pieces[$0] }
    mode = .prompt(
      Prompt(
        kind: .fee(targets.map(Target.init)),
        filled: targets.count == 1 ? targets[0].fee?.written : nil))
  }

  /// `f`: mends the selected problem.
  mutating func mend() -> [Effect] {
    guard case .problem(let problem) = selected?.subject, let remedy = problem.remedy else {
      return []
    }
    return ask(remedy.request)
  }

  /// `i`: leaves the selected problem as it is.
  mutating func ignore() -> [Effect] {
    guard case .problem(let problem) = selected?.subject, let waiver = problem.waiver else {
      return []
    }
    notice = Notice("left as it is: \(problem.path)")
    return [.waive(waiver)]
  }

  /// Asks for an edit of the files it names.
  mutating func ask(_ request: EditRequest) -> [Effect] {
    ask(request, pieces: Set(request.edits.compactMap(\.file)))
  }

  /// What a refusal is about: the one piece, else how many.
  var refusedTitle: String {
    let targets = targets
    guard targets.count == 1 else { return "\(targets.count) pieces" }
    return onlyTarget?.title ?? ""
  }
}

extension Reckoning {
  /// What is still to come in for some pieces, where that is known and of one currency.
  func openSum(of pieces: [PieceIndex]) -> Fee? {
    var sum: Fee?
    for index in pieces {
      guard let open = account(index).open, sum == nil || sum?.currency == open.currency else {
        return nil
      }
      sum = Fee(amount: (sum?.amount ?? 0) + open.amount, currency: open.currency)
    }
    return sum
  }
}

extension Desk {
  func kind(of piece: Piece) -> OutletKind { piece.outlet.map { plan[$0].kind } ?? .own }

  func outletName(of piece: Piece) -> String { piece.outlet.map { plan[$0].name } ?? "you" }

  /// The date `d` sets, as it stands in the file.
  func owedDate(of piece: Piece) -> WrittenDate? {
    switch piece.status.map({ plan[$0].next }) {
    case .reply: piece.replyBy
    case .goesOut: piece.scheduled
    default: piece.due
    }
  }

  /// The outlets a piece can go to next, in the order of desk.yaml: clients that have not said no,
  /// then the writer's own (R44).
  func nextOutlets(for piece: Piece) -> [OutletID] {
    let tried = Set(
      piece.tried.compactMap { item in
        item.split(separator: " ").first.flatMap { plan.outlet(for: String($0)) }
      })
    let all = plan.outlets.indices.map { OutletID($0) }
      .filter { $0 != piece.outlet && !tried.contains($0) }
    return all.filter { plan[$0].kind == .client } + all.filter { plan[$0].kind == .own }
  }
}
