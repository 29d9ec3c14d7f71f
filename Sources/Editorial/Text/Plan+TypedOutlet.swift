extension Plan {
  /// The outlet a word stands for: its key, name or short, or the beginning of one that only it has.
  ///
  /// A beginning has two letters at least. An article before a name may be left out.
  ///
  /// - Returns: `nil` where it is the beginning of none.
  /// - Throws: a sentence that names the outlets where it may be several.
  package func outlet(typed word: String) throws(Refusal) -> OutletID? {
    let word = String(word[...].trimmed)
    guard !word.isEmpty else { return nil }
    if let outlet = outlet(for: word) { return outlet }
    let sought = word.lowercased()
    guard sought.count > 1 else { return nil }
    let names = outlets.map { Plan.typedNames(of: $0) }
    let whole = names.indices.filter { names[$0].contains(sought) }
    let found =
      whole.isEmpty
      ? names.indices.filter { names[$0].contains { $0.hasPrefix(sought) } } : whole
    guard let last = found.last else { return nil }
    guard found.count > 1 else { return OutletID(last) }
    let others = found.dropLast().map { outlets[$0].name }.joined(separator: ", ")
    throw Refusal(
      "\"\(word)\" may be \(others) or \(outlets[last].name)", .advice("write more of it"))
  }

  /// What an outlet may be called in a typed line, in lower case.
  private static func typedNames(of outlet: Outlet) -> [String] {
    let names = [outlet.key, outlet.name, outlet.short].map { $0.lowercased() }
    return names
      + names.compactMap { name in
        ["the ", "the-"].first(where: name.hasPrefix).map { String(name.dropFirst($0.count)) }
      }
  }

  /// That a text names no outlet, and which there are.
  package func noOutlet(_ text: String) -> Refusal {
    let names = outlets.map(\.key).joined(separator: ", ")
    return Refusal("no outlet \"\(text)\"", .advice("there is \(names)"))
  }

  /// The outlet one slip of the pen away from a word of some length; a title has others before colons.
  func outletName(near word: String) -> String? {
    guard word.count >= 5, !word.contains(" ") else { return nil }
    let letters = Array(word.lowercased().unicodeScalars)
    for outlet in outlets {
      let names = [outlet.key, outlet.name] + outlet.name.split(separator: " ").map(String.init)
      let isNear = names.contains { name in
        name.count >= 5
          && Spelling.distance(letters, Array(name.lowercased().unicodeScalars), atMost: 2) != nil
      }
      if isNear { return outlet.name }
    }
    return nil
  }
}
