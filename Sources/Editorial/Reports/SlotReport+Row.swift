extension SlotReport {
  /// The piece in it, or where there is none the slot itself.
  package func subject(in desk: Desk) -> Row.Subject {
    if let piece { return .piece(desk.pieces[piece].id) }
    return .slot(outlet: outlet, name: name, day: when.day(in: desk.home))
  }

  /// An empty slot of any week as a row.
  package func row(in desk: Desk) -> Row {
    Row(
      subject: subject(in: desk), kind: .slot, title: name, outlet: outlet, ball: .you, when: when)
  }
}
