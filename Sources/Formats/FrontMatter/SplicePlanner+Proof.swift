import Editorial

/// The proof: the new text read again says the old things with exactly the planned changes.
extension SplicePlanner {
  /// Parses the part of the new file and compares event by event, or refuses.
  func prove(_ plan: SplicePlan, part: Range<Int>) throws(Refusal) {
    guard part.upperBound <= plan.bytes.count,
      let events = try? FieldText.events(plan.bytes, part, 1, as: text.syntax)
    else { throw unproved() }
    let expected = expectedEvents()
    guard events.count == expected.count,
      zip(events, expected).allSatisfy({ $0.reads(like: $1) })
    else { throw unproved() }
  }

  /// Reads the new front matter the way a piece is read and compares the keys asked for.
  func proveReading(_ plan: SplicePlan, part: Range<Int>) throws(Refusal) {
    var reader = FrontMatterReader()
    var found: [String: [String]] = [:]
    let syntax = text.syntax
    let isRead = plan.bytes.withUnsafeBytes { bytes in
      let slice = UnsafeRawBufferPointer(rebasing: bytes[part])
      let shape = try? reader.read(slice, firstLine: 1, as: syntax) { key, value in
        let name = String(decoding: key, as: UTF8.self).lowercased()
        found[name, default: []].append(String(decoding: value.bytes, as: UTF8.self))
      }
      return shape != nil
    }
    guard isRead, wanted.allSatisfy({ found[$0.name.lowercased()] == [$0.value] }) else {
      throw unproved()
    }
  }

  private func expectedEvents() -> [FieldEvent] {
    var events: [FieldEvent] = []
    var copied = 0
    for step in steps {
      // Steps are in the order of bytes; a step that goes back in events proves nothing.
      guard step.events.lowerBound >= copied else { return [] }
      events += text.events[copied..<step.events.lowerBound]
      events += step.with
      copied = step.events.upperBound
    }
    events += text.events[copied...]
    if mapping == nil, !steps.isEmpty { return Self.wrapped(events) }
    // A root that lost its last key is no mapping any more, but nothing.
    let isBare = events.count == 6 && events[2].opens && events[3].closes
    if isBare, !events[2].isFlowMapping { return [events[0], events[5]] }
    return events
  }

  /// The events of keys put into an empty part, as a document.
  private static func wrapped(_ events: [FieldEvent]) -> [FieldEvent] {
    [events[0], FieldEvent(.documentStart), FieldEvent(.mapping(isFlow: false))]
      + events[1..<events.count - 1]
      + [FieldEvent(.mappingEnd), FieldEvent(.documentEnd), events[events.count - 1]]
  }
}
