import Editorial

extension PlanReader {
  /// `workflows:`, in the writer's order behind the three built-in ones.
  mutating func readWorkflows(_ pairs: [YAMLPair]) {
    for pair in pairs {
      let name = pair.key.lowercased()
      let problems = notes.problems.count
      guard !pair.value.items.isEmpty else {
        notes.add(pair.value.place, "workflow \"\(pair.key)\" has no statuses")
        continue
      }
      var statuses: [StatusID] = []
      for item in pair.value.items {
        guard let status = readStatus(item, isExit: false) else { continue }
        if statuses.contains(status) {
          notes.add(item.place, "\"\(plan[status].name)\" stands twice in this workflow")
        } else {
          statuses.append(status)
        }
      }
      guard !statuses.isEmpty else { continue }
      let workflow = Workflow(name: name, statuses: statuses)
      let index = plan.workflows.firstIndex { $0.name == name } ?? plan.workflows.count
      if index < plan.workflows.count {
        plan.workflows[index] = workflow
      } else {
        plan.workflows.append(workflow)
      }
      // What one that was misread seems to lack may be just that, and is told of already.
      if notes.problems.count == problems { workflowPlaces[index] = pair.keyPlace }
    }
  }

  /// `exits:`, in place of the built-in ones: a list for all kinds of outlets, or one for each kind.
  mutating func readExits(_ node: YAMLNode) {
    guard let pairs = node.pairs else {
      readExits(node, of: OutletKind.allCases)
      return
    }
    for pair in pairs {
      guard let kind = OutletKind(rawValue: pair.key.lowercased()) else {
        notes.unknown(
          "kind of outlet", pair.key, pair.keyPlace, among: OutletKind.allCases.map(\.rawValue))
        continue
      }
      readExits(pair.value, of: [kind])
    }
  }

  private mutating func readExits(_ node: YAMLNode, of kinds: [OutletKind]) {
    let problems = notes.problems.count
    var exits: [StatusID] = []
    for item in node.items {
      guard let status = readStatus(item, isExit: true), !exits.contains(status) else { continue }
      exits.append(status)
    }
    let isWhole = notes.problems.count == problems
    for kind in kinds {
      plan.exits[kind] = exits
      exitPlaces[kind] = isWhole ? node.place : nil
    }
  }

  /// A status in its short form, `filed`, or its long one, `filed: {chase: 7 days}`.
  private mutating func readStatus(_ node: YAMLNode, isExit: Bool) -> StatusID? {
    if let name = node.text { return status(name, at: node.place, isExit: isExit) }
    guard let pair = node.pairs?.first else {
      notes.add(node.place, "a status must be a word, as in `[idea, drafting, published]`")
      return nil
    }
    guard let id = status(pair.key, at: pair.keyPlace, isExit: isExit) else { return nil }
    // `- filed:` with its settings not indented further makes them the item's own keys.
    let isFlat = pair.value.isNull
    guard let settings = isFlat ? node.pairs?.dropFirst() : pair.value.pairs?[...] else {
      notes.add(
        pair.value.place, "a status takes its settings as in `\(pair.key): {chase: 7 days}`")
      return id
    }
    read(Array(settings), into: id)
    if !isFlat {
      for extra in node.pairs?.dropFirst() ?? [] {
        notes.add(extra.keyPlace, "one status to an item: begin a new line with `- \(extra.key)`")
      }
    }
    return id
  }

  /// The status of a name, made where it is new; `nil` where it may not be called that (R9).
  private mutating func status(_ word: String, at place: Place, isExit: Bool) -> StatusID? {
    let name = StatusWord.fold(word)
    guard !name.isEmpty else {
      notes.add(place, "a status needs a name of letters")
      return nil
    }
    if let id = plan.status(named: name) {
      if isExit, plan.workflows.contains(where: { $0.statuses.contains(id) }) {
        notes.add(place, "\"\(name)\" is a step of a workflow; it cannot be an exit as well")
        return nil
      }
      if !isExit, plan[id].isExit {
        notes.add(place, "\"\(name)\" is an exit; it cannot be a step of a workflow as well")
        return nil
      }
      // A built-in step that no workflow takes ends a piece here.
      if isExit, !plan[id].isExit {
        plan.statuses[id.index] = Status(name: name, like: nil, isExit: true)
      }
      return id
    }
    if name == "invoiced" || name == "paid" {
      notes.add(
        place,
        "\"\(name)\" is no status: money is kept beside it, in `\(name):`; leave it out here")
      return nil
    }
    guard !PieceKey.names.contains(name) else {
      let hint = Spelling.nearest(to: name, among: plan.statuses.map(\.name))
      notes.add(
        place,
        "a status cannot be called \"\(name)\": that is a key of a piece"
          + (hint.map { "; did you mean \"\($0)\"?" } ?? "; choose another word"))
      return nil
    }
    plan.statuses.append(Status(name: name, like: nil, isExit: isExit))
    return StatusID(plan.statuses.count - 1)
  }

  /// `statuses:`, the writer's own words (R3).
  mutating func readWords(_ pairs: [YAMLPair]) {
    let names = plan.statuses.map(\.name) + [Self.note]
    for pair in pairs {
      guard let word = notes.text(pair.value, "\"\(pair.key)\"", as: "\(pair.key): filed") else {
        continue
      }
      let folded = StatusWord.fold(pair.key)
      if StatusWord.fold(word) == Self.note, !folded.isEmpty, plan.status(named: folded) == nil {
        plan.noteWords.insert(folded)
        continue
      }
      guard let status = plan.status(named: StatusWord.fold(word)), !folded.isEmpty else {
        if plan.status(named: folded) != nil {
          notes.add(
            pair.keyPlace, "your own word comes first: write `\(word): \(pair.key)`")
        } else {
          notes.unknown("status", word, pair.value.place, among: names)
        }
        continue
      }
      if let other = plan.statusWords[folded], other != status {
        notes.add(
          pair.keyPlace, "\"\(pair.key)\" stands for \(plan[other].name) already")
        continue
      }
      plan.statusWords[folded] = status
      plan.spellings[status, default: []].append(pair.key)
    }
  }

  /// `fields:`, the writer's own words for keys (R3).
  mutating func readFields(_ pairs: [YAMLPair]) {
    let known = PieceKey.names + plan.statuses.filter(\.isStamped).map(\.name)
    for pair in pairs {
      guard let word = notes.text(pair.value, "\"\(pair.key)\"", as: "\(pair.key): due") else {
        continue
      }
      let key = word.lowercased()
      guard known.contains(key) else {
        if known.contains(pair.key.lowercased()) {
          notes.add(pair.keyPlace, "your own word comes first: write `\(word): \(pair.key)`")
        } else {
          notes.unknown("key of a piece", word, pair.value.place, among: known)
        }
        continue
      }
      plan.fieldWords[PieceKey.fold(pair.key)] = key
    }
  }
}
