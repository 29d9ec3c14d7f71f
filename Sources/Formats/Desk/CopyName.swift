/// Names of copies that synchronising programs and editors leave beside a file (R5).
///
/// A name alone proves nothing: `Letter 2.md` may be a second letter. Its original has to lie beside
/// it and say the same.
package enum CopyName {
  /// Whether a name can be that of a copy; asked of every file there is, so that it costs little.
  package static func mayBe(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if leftoverStem(name) != nil { return true }
    let stem = name.lastIndex(of: UInt8(ascii: ".")) ?? name.count
    guard stem > 0 else { return false }
    if name[stem - 1] == UInt8(ascii: ")") { return true }
    if CopyWord.stands(in: UnsafeBufferPointer(rebasing: name[..<stem])) { return true }
    var hasDash = false
    for index in 1..<max(stem, 1) {
      let (before, byte) = (name[index - 1], name[index])
      // A host, a number behind a space, a day behind `conflict-`.
      if before == UInt8(ascii: "-") {
        hasDash = true
        if name[..<(index - 1)].suffix(8).elementsEqual("conflict".utf8) { return true }
      }
      if hasDash, (0x41...0x5A).contains(byte) { return true }
      if before == UInt8(ascii: " "), (0x30...0x39).contains(byte) { return true }
      // The sides of a merge.
      if before == UInt8(ascii: "_"), "BLR".utf8.contains(byte) { return true }
    }
    return false
  }

  /// The name without what an editor or a merge puts behind it; `nil` for any other name.
  ///
  /// `letter.md` of `letter.md~` and of `letter.md.orig`: by their own ending these are no text.
  package static func leftoverStem(
    _ name: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    let ending = isBackup(name) ? 1 : name.suffix(5).elementsEqual(".orig".utf8) ? 5 : 0
    guard ending > 0, name.count > ending else { return nil }
    return UnsafeBufferPointer(rebasing: name.dropLast(ending))
  }

  /// Whether an editor keeps it of each file it saves.
  package static func isBackup(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count > 1 && name.last == UInt8(ascii: "~")
  }

  /// Whether a name is one that an editor or a merge puts beside a file.
  package static func isLeftover(_ name: Substring) -> Bool {
    var name = name
    return name.withUTF8 { leftoverStem($0) != nil }
  }

  /// The names that the original of this copy may have, in the same folder; none for any other name.
  package static func originals(of name: String) -> [String] {
    var bytes = name
    if let stem = bytes.withUTF8({ leftoverStem($0).map { String(decoding: $0, as: UTF8.self) } }) {
      return [stem]
    }
    let end = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let nearest = stems(of: name[..<end])
    // A copy may have been copied: `letter copy (1)`.
    return (nearest + nearest.flatMap(stems)).filter { !$0.isEmpty }.map {
      String($0 + name[end...])
    }
  }
}

// MARK: The kinds of names

extension CopyName {
  private static func stems(of stem: Substring) -> [Substring] {
    // Syncthing: `letter.sync-conflict-20261124-101530-ABCDEFG`; older ownClouds: `_conflict-2026…`.
    for mark in [".sync-conflict-", "_conflict-"] {
      if let found = stem.firstRange(of: mark), stem[found.upperBound...].first?.isNumber == true {
        return [stem[..<found.lowerBound]]
      }
    }
    let plain = withoutBrackets(stem)
    if !plain.isEmpty { return plain }
    if let merged = withoutSide(stem) { return [merged] }
    let copied = CopyWord.stems(of: stem)
    if !copied.isEmpty { return copied }
    // iCloud: `letter 2`.
    if let space = stem.lastIndex(of: " "), let number = Int(stem[space...].dropFirst()),
      (2...99).contains(number)
    {
      return [stem[..<space]]
    }
    return hosts(stem)
  }

  /// `letter (1)` of Google Drive, `letter (Annas Konflikt-Kopie 2026-11-24)` of Dropbox in whatever
  /// language, `letter (CONFLICT 2026-11-24)` of Nextcloud.
  ///
  /// Whose computer it is may have brackets in its name.
  private static func withoutBrackets(_ stem: Substring) -> [Substring] {
    guard stem.last == ")" else { return [] }
    return stem.indices.reversed().filter { stem[$0] == "(" }.compactMap { open in
      let inside = stem[stem.index(after: open)...].dropLast().lowercased()
      let isOfCopy =
        Int(inside) != nil || hasDay(inside) || words.contains { inside.contains($0) }
        || inside.split { !$0.isLetter }.contains { CopyWord.isOne($0) }
      guard isOfCopy else { return nil }
      var plain = stem[..<open]
      while plain.last == " " { plain.removeLast() }
      // `letter - Copy (2)`.
      return Int(inside) == nil ? plain : CopyWord.stems(of: plain).first ?? plain
    }
  }

  /// `letter_LOCAL_4711`, as merging programs lay the sides of a conflict beside a file.
  private static func withoutSide(_ stem: Substring) -> Substring? {
    for side in ["_BASE_", "_LOCAL_", "_REMOTE_", "_BACKUP_"] {
      if let found = stem.firstRange(of: side), Int(stem[found.upperBound...]) != nil {
        return stem[..<found.lowerBound]
      }
    }
    return nil
  }

  /// What a conflict is called where no day stands behind it.
  private static let words = [
    "conflict", "conflit", "konflikt", "conflitt", "conflito", "конфликт", "충돌", "競合", "冲突",
    "衝突", "çakış", "ristiriita",
  ]

  private static func hasDay(_ text: String) -> Bool {
    let shape = text.utf8.map { byte -> UInt8 in
      (0x30...0x39).contains(byte) ? UInt8(ascii: "0") : byte
    }
    let day = Array("0000-00-00".utf8)
    return shape.indices.contains { shape[$0...].starts(with: day) }
  }

  /// OneDrive: `letter-DESKTOP-4K2`, `letter-Anna’s MacBook`, `letter-지수의 PC`, and a number behind it
  /// for a second.
  private static func hosts(_ stem: Substring) -> [Substring] {
    stem.indices.reversed().filter { index in
      guard stem[index] == "-" else { return false }
      let host = stem[index...].dropFirst()
      return host.count >= 2 && host.contains { $0.isASCII && $0.isUppercase }
        && host.allSatisfy(isOfHost)
    }.map { stem[..<$0] }
  }

  private static func isOfHost(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_ '’.()".contains(character)
  }
}
