/// One change asked of a named key in a file's front matter (or in a semester's deadline).
package struct KeyEdit: Hashable, Sendable {
  /// What becomes of the key.
  package enum Change: Hashable, Sendable {
    /// The key's value is replaced, or the key is put in where it is missing.
    case set(String)
    /// The value is replaced where the key stands; where it does not, nothing is written (R7).
    case replace(String)
    /// One item more at the end of a one-line list, which is made where it is missing (R44).
    case append(String)
    /// The key's line is taken out: how a key we put in is undone.
    case remove
    /// The key's line is taken out where it stands alone on it; else it stays, and that is no refusal.
    case drop
  }

  /// The key in our words, lower case: `status`, `filed`.
  package var key: String
  /// Other names the same key may go by in this file: the writer's own words (`fields:`).
  package var aliases: [String]
  package var change: Change
  /// The key after whose value a missing key is put in; without it, before the closing fence.
  package var anchor: String?
  /// Whether a yes or no gives way to a date: that of a site which is read as what it is (R2);
  /// elsewhere it is somebody else's (R4b).
  package var replacesFlag: Bool

  package init(
    _ key: String, _ change: Change, aliases: [String] = [], after anchor: String? = nil,
    replacesFlag: Bool = false
  ) {
    self.key = key
    self.aliases = aliases
    self.change = change
    self.anchor = anchor
    self.replacesFlag = replacesFlag
  }
}

/// What an edit made of one key: the value as read before and after; `nil` where there was no key.
package struct KeyChange: Hashable, Sendable {
  package var key: String
  package var from: String?
  package var to: String?

  package init(key: String, from: String?, to: String?) {
    self.key = key
    self.from = from
    self.to = to
  }
}

/// One change of bytes: at `offset` of the file as it was, `old` gave way to `new`.
package struct ByteChange: Hashable, Sendable {
  package var offset: Int
  package var old: [UInt8]
  package var new: [UInt8]

  package init(offset: Int, old: [UInt8], new: [UInt8]) {
    self.offset = offset
    self.old = old
    self.new = new
  }
}
