import Editorial
import TerminalKit

// The filter while it is typed: completed, saved, and found again.
extension Dashboard {
  mutating func openFilter() {
    past = nil
    overview = overview?.readyToSeek()
    fittingWords = overview.map { FilterWords($0, saved: kept.filters) }
    mode = .prompt(Prompt(kind: .filter, field: TextField(filterText)))
  }

  /// Enter: the filter stays, and is saved where a name stands at its end; one that is not understood
  /// goes on being typed.
  mutating func acceptFilter(_ line: String) -> [Effect] {
    let typed = TypedFilter(line)
    setFilter(line)
    if filterDoubt != nil || typed.name?.isEmpty == true { return [] }
    mode = .normal
    setFilter(typed.text)
    guard let name = typed.name else { return remember(typed.text, in: .filter) }
    notice = Notice("saved: =\(name) stands for \(typed.text)", .good)
    return keep(.save(SavedFilter(name: name, text: typed.text)))
      + remember(typed.text, in: .filter)
  }

  /// What fits the line of filter as it stands.
  func candidates(of prompt: Prompt) -> [FilterWords.Candidate] {
    fittingWords?.candidates(for: prompt.completion?.line ?? prompt.field.text) ?? []
  }

  /// Tab: the next of the words that fit.
  mutating func completeFilter(_ prompt: inout Prompt) {
    let candidates = candidates(of: prompt)
    guard !candidates.isEmpty else { return }
    let line = prompt.completion?.line ?? prompt.field.text
    let place = ((prompt.completion?.place ?? -1) + 1) % candidates.count
    prompt.completion = Completion(line: line, place: place)
    prompt.field = TextField(FilterWords.line(line, with: candidates[place]))
    // A field alone asks for its value: what was filled in is the line that goes on.
    if candidates.count == 1 || candidates[place].text.hasSuffix(":") { prompt.completion = nil }
    mode = .prompt(prompt)
    setFilter(prompt.field.text)
  }

  /// The filter typed before, or the one after.
  mutating func walk(_ prompt: inout Prompt, back: Bool) {
    walk(&prompt.field, in: .filter, back: back)
    prompt.completion = nil
    mode = .prompt(prompt)
    setFilter(prompt.field.text)
  }
}
