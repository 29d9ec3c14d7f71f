import Editorial
import TerminalKit

extension Prospect {
  /// What the key would do, in so many columns: `> Seoul's housing lottery: back with H. Whitlock, the
  /// edits are answered`.
  ///
  /// The title gives way before what becomes of the piece does.
  func line(within width: Int) -> String {
    let key = Action.next.key
    func line(_ clause: String, titleOf room: Int) -> String {
      "\(key) \(TextWidth.clip(title, to: room)): \(clause)"
    }
    let whole = TextWidth.columns(of: title)
    let frame = TextWidth.columns(of: key) + 3
    for clause in clauses {
      let room = width - frame - TextWidth.columns(of: clause)
      if room >= min(whole, 12) { return line(clause, titleOf: room) }
    }
    return TextWidth.clip(line(clauses.last ?? "", titleOf: whole), to: width)
  }
}
