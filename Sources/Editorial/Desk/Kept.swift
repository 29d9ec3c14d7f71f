/// A filter the writer saved under a name: `=morning` stands for it.
package struct SavedFilter: Hashable, Sendable {
  /// Without the `=`.
  package var name: String
  /// As typed.
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What is kept beside the journal for the writer's convenience: filters that were saved, and what was
/// typed into lines before.
package struct Kept: Hashable, Sendable {
  /// A line in which one goes back to what was typed before.
  package enum Line: String, CaseIterable, Hashable, Sendable {
    case filter, palette, text
  }

  /// Something to be kept, or kept no more.
  package enum Change: Hashable, Sendable {
    case save(SavedFilter)
    /// The filter of a name is saved no more.
    case forget(String)
    case typed(Line, String)
  }

  /// In order of their names.
  package private(set) var filters: [SavedFilter] = []
  private var typed: [Line: [String]] = [:]

  /// Lines that are kept of each kind.
  package static let most = 100

  package init() {}

  /// What was typed into a line before, the newest last.
  package func history(of line: Line) -> [String] { typed[line, default: []] }

  /// The filter of a name, whatever its case.
  package func filter(named name: String) -> SavedFilter? {
    let wanted = name.composed.lowercased()
    return filters.first { $0.name.composed.lowercased() == wanted }
  }

  package mutating func apply(_ change: Change) {
    switch change {
    case .save(let filter):
      apply(.forget(filter.name))
      filters.append(filter)
      filters.sort { $0.name < $1.name }
    case .forget(let name):
      guard let old = filter(named: name) else { return }
      filters.removeAll { $0 == old }
    case .typed(let line, let text):
      guard !text.isEmpty else { return }
      var lines = history(of: line).filter { $0 != text }
      lines.append(text)
      typed[line] = Array(lines.suffix(Kept.most))
    }
  }
}
