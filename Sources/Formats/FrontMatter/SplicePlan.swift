import Editorial

/// What an edit makes of a file.
package struct SplicePlan: Hashable, Sendable {
  /// The whole new file.
  package var bytes: [UInt8]
  /// The changes by offset in the old file, ascending and apart from each other.
  package var changes: [ByteChange]
  /// The keys that changed, in the order asked for.
  package var keys: [KeyChange]

  package init(bytes: [UInt8], changes: [ByteChange], keys: [KeyChange]) {
    self.bytes = bytes
    self.changes = changes
    self.keys = keys
  }
}
