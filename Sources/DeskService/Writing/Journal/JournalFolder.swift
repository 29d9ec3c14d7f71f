import Editorial

/// Where the journal of a desk lies.
package enum JournalFolder {
  /// `$XDG_STATE_HOME/copydesk/my-desk-3f9a2c81d0e4b765`, from the desk's resolved path.
  ///
  /// The name is for people, the number for us: two desks of one name have two journals, and a desk
  /// reached by two ways has one. `nil` where neither a state folder nor a home is known.
  package static func path(desk: FilePath, environment: [String: String]) -> FilePath? {
    // The base directory specification: a path that is not absolute is to be ignored.
    let state: String
    if let set = environment["XDG_STATE_HOME"], set.utf8.first == UInt8(ascii: "/") {
      state = set
    } else if let home = environment["HOME"], home.utf8.first == UInt8(ascii: "/") {
      state = home + "/.local/state"
    } else {
      return nil
    }
    let number = Checksum(Array(desk.text.utf8)).digits.prefix(16)
    var name = desk.name.unicodeScalars.prefix(40)
    while name.first == "." { name.removeFirst() }
    let readable = name.isEmpty ? "desk" : String(name)
    return FilePath("\(state)/copydesk/\(readable)-\(String(decoding: number, as: UTF8.self))")
  }
}
