// What words in files and names of folders stand for (R1b, R3).
extension Plan {
  /// The status a word stands for in pieces of an outlet (R3): one of the writer's or ours, in its
  /// workflow's own form; else what writers use the word for without listing it, where the workflow
  /// or the exits have that (`wip`, `sent`, `spiked`).
  package func status(for word: String, at outlet: OutletID?) -> StatusID? {
    let known = status(for: word).map { status(replacing: $0, at: outlet) }
    // Listed by the writer, or a status of these pieces: then there is nothing to guess.
    if let known, statusWords[StatusWord.fold(word)] != nil || has(known, at: outlet) {
      return known
    }
    if let role = StatusWord.usual(word), let usual = ownStatus(like: role, at: outlet) {
      return usual
    }
    return known
  }

  /// Whether pieces of an outlet can have a status: as a step of its workflow, or as an exit.
  package func has(_ status: StatusID, at outlet: OutletID?) -> Bool {
    workflow(of: outlet).statuses.contains(status)
      || (exits[kind(of: outlet)] ?? []).contains(status)
  }

  /// The status that serves a role for pieces of an outlet, of those they can have.
  private func ownStatus(like role: StatusRole, at outlet: OutletID?) -> StatusID? {
    if role.isExit {
      return (exits[kind(of: outlet)] ?? []).first { self[$0].like == role }
    }
    return status(like: role, in: workflow(of: outlet))
  }

  /// Outlets by what a folder of theirs may be called; of two with one name the first.
  package var outletsByFolder: [String: OutletID] {
    var found: [String: OutletID] = [:]
    for (index, outlet) in outlets.enumerated() {
      for word in [outlet.key, outlet.name, outlet.short] {
        let name = Plan.folder(word)
        if found[name] == nil { found[name] = OutletID(index) }
      }
    }
    return found
  }

  /// How folders and outlets are compared: without case, with spaces, dashes and underscores alike.
  package static func folder(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
