import Editorial
import TerminalKit

// One line being asked for.
extension Dashboard {
  mutating func type(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"), .control("g"):
      mode = .normal
      if prompt.kind == .filter { setFilter("") }
    case .enter: return accept(prompt)
    case .tab: complete(prompt)
    case .backspace where prompt.kind == .filter && prompt.field.text.isEmpty:
      mode = .normal
    default:
      // The arrows go on choosing while the filter is typed.
      if prompt.kind == .filter, key == .down || key == .up {
        move(key == .down ? .down : .up)
      } else if prompt.handle(key) {
        mode = .prompt(prompt)
        if prompt.kind == .filter { setFilter(prompt.field.text) }
      }
    }
    return []
  }

  /// Shows only what a filter asks for, from wherever the writer is.
  mutating func show(only text: String) { setFilter(text) }

  private mutating func setFilter(_ text: String) {
    let isOther = filterText != text
    guard isOther else { return }
    filterText = text
    staying = nil
    assess(isAfresh: false)
    seek()
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    if prompt.kind == .filter {
      mode = .normal
      setFilter(prompt.field.text)
      if let overview, let doubt = overview.request.filter.doubt(in: overview.desk) {
        notice = Notice(doubt.words(keys), .warning)
      }
      return []
    }
    guard case .success(let meaning)? = prompt.meaning else { return [] }
    if let next = meaning.next {
      mode = .prompt(Prompt(kind: .asked(next), filled: filled(next)))
      return []
    }
    mode = .normal
    guard let request = meaning.request else {
      notice = Notice("nothing was changed")
      return []
    }
    let pieces =
      request.amends == nil ? Set(request.edits.compactMap(\.file)) : undoing.files
    return ask(request, pieces: pieces)
  }
}
