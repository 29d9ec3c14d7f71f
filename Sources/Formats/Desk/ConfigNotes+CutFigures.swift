import Editorial

// Figures that YAML cuts at their comma between braces and brackets: `{words: 2,000 a week}`.
extension ConfigNotes {
  /// A node with every such figure whole again, each a problem that names it.
  mutating func whole(_ node: YAMLNode) -> YAMLNode {
    var node = node
    switch node.content {
    case .scalar, .alias: break
    case .list(let items): node.content = .list(whole(items))
    case .mapping(let pairs): node.content = .mapping(whole(pairs))
    }
    return node
  }

  private mutating func whole(_ items: [YAMLNode]) -> [YAMLNode] {
    var kept: [YAMLNode] = []
    var cut: [Int] = []
    for item in items {
      if let last = kept.last, case .scalar(let rest, .plain) = item.content,
        let joined = joined(last, rest, at: item.place)
      {
        cut.append(kept.count - 1)
        kept[kept.count - 1].content = .scalar(joined, .plain)
      } else {
        kept.append(whole(item))
      }
    }
    // A figure of several commas is one figure.
    for item in Set(cut).sorted().map({ kept[$0] }) {
      if let text = item.text { note(text, nil, item.place) }
    }
    return kept
  }

  private mutating func whole(_ pairs: [YAMLPair]) -> [YAMLPair] {
    var kept: [YAMLPair] = []
    var cut: [Int] = []
    for pair in pairs {
      if let last = kept.last, pair.value.isNull,
        let joined = joined(last.value, pair.key, at: pair.keyPlace)
      {
        cut.append(kept.count - 1)
        kept[kept.count - 1].value.content = .scalar(joined, .plain)
      } else {
        var pair = pair
        pair.value = whole(pair.value)
        kept.append(pair)
      }
    }
    for pair in Set(cut).sorted().map({ kept[$0] }) {
      if let text = pair.value.text { note(text, pair.key, pair.value.place) }
    }
    return kept
  }

  /// The figure two parts make, if they stand right at one comma: `2` and `000 a week`.
  private func joined(_ first: YAMLNode, _ rest: String, at place: Place) -> String? {
    guard case .scalar(let text, .plain) = first.content, first.place.line == place.line,
      first.place.column + text.unicodeScalars.count + 1 == place.column,
      (1...3).contains(text.reversed().prefix(while: \.isNumber).count),
      rest.prefix(while: \.isNumber).count == 3
    else { return nil }
    return "\(text),\(rest)"
  }

  private mutating func note(_ figure: String, _ key: String?, _ place: Place) {
    add(place, PieceSentence.cutFigure(key, figure))
  }
}
