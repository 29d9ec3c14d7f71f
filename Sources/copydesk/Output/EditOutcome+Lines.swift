import Editorial

extension EditOutcome {
  /// What was written, made and removed, a line for each file.
  var lines: [String] {
    let files =
      action?.renames == true
      ? zip(removed, created).map { "\($0) > \($1)" }
      : created.map { "\($0): created" } + removed.map { "\($0): removed" }
    switch action {
    // What is said of words stands in their log, and no key of a file.
    case .counted, .takenOff: return changed.map { "\($0.id): words \(action?.verb ?? "")" }
    case .moved, .movedEach, .set, .billed, .paid, .received, .chased, .offered, .added, .imported,
      .ticked,
      .mended, .archived, .renamed, .deleted, .away, nil:
      return changed.map(\.sentence) + files
    }
  }

  /// Whether nothing was done and nothing refused.
  var isEmpty: Bool {
    changed.isEmpty && created.isEmpty && removed.isEmpty && refused.isEmpty
  }
}

extension LoggedAction {
  /// What was done and what was refused, a line for each file.
  var lines: [String] {
    EditOutcome(action: kind.action, changed: changed, created: created, removed: removed).lines
      + refused.map { "\($0.id): refused: \($0.refusal.words())" }
  }
}

extension EditOutcome.Refused {
  /// `posts/old.md: published is the last status`.
  func sentence(_ sayable: Set<Refusal.Sayable> = []) -> String {
    "\(id): \(refusal.words(sayable))"
  }
}

extension EditOutcome.Changed {
  /// `gigs/nk-news/rason.md: status drafting > filed, filed 2026-11-24`.
  var sentence: String {
    // Quotes or a space were put in: no key has another value.
    if keys.isEmpty { return "\(id): one line" }
    let changes = keys.map { key in
      switch (key.from, key.to) {
      case (let from?, let to?): "\(key.key) \(from.isEmpty ? "(empty)" : from) > \(to)"
      case (nil, let to?): "\(key.key) \(to)"
      case (let from?, nil): "\(key.key) \(from) taken out"
      case (nil, nil): key.key
      }
    }
    let place = log.map { $0 == id ? "" : ", in \($0)" } ?? ""
    return "\(id): \(changes.joined(separator: ", "))\(place)"
  }
}
