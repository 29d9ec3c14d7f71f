extension Plan {
  /// The outlet a word stands for: its key, name or short, or a part of them that only one has.
  ///
  /// - Returns: `nil` where it is part of none.
  /// - Throws: a sentence that names the outlets where it may be several.
  package func outlet(typed word: String) throws(Refusal) -> OutletID? {
    let word = String(word[...].trimmed)
    guard !word.isEmpty else { return nil }
    if let outlet = outlet(for: word) { return outlet }
    let sought = Array(word.lowercased())
    for beginsWord in [true, false] {
      let found = outlets.indices.filter { index in
        [outlets[index].key, outlets[index].name, outlets[index].short].contains { name in
          Plan.holds(Array(name.lowercased()), sought, beginningWord: beginsWord)
        }
      }
      if found.count == 1, let only = found.first { return OutletID(only) }
      if let last = found.last {
        let others = found.dropLast().map { outlets[$0].name }.joined(separator: ", ")
        throw Refusal(
          "\"\(word)\" may be \(others) or \(outlets[last].name)", .advice("write more of it"))
      }
    }
    return nil
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

  private static func holds(
    _ name: [Character], _ part: [Character], beginningWord: Bool
  ) -> Bool {
    guard part.count <= name.count else { return false }
    return (0...name.count - part.count).contains { start in
      name[start..<start + part.count].elementsEqual(part)
        && !(beginningWord && start > 0
          && (name[start - 1].isLetter || name[start - 1].isNumber))
    }
  }
}
