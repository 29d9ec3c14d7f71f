/// A source that is not there, or closed to us.
struct LostSource: Hashable, Sendable {
  /// As written in `desk.yaml`.
  var written: String
  /// The id of its folder.
  var id: String
  var error: FileError
}
