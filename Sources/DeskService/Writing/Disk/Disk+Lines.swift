extension Disk {
  /// Appends lines to a file of ours; what a crash or a full disk has left torn ends before they begin
  /// (R59).
  ///
  /// The journal's lock must be held: two programs would part each other's lines.
  func appendLines(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o600) throws(SystemError) {
    let file = try openOwn(path, mode: mode)
    let size = try state(file).size
    var start: [UInt8] = []
    if size > 0, try read(file, from: size - 1, count: 1) != [0x0A] { start = [0x0A] }
    try write(start + bytes, to: file)
    try syncBytes(file)
  }
}
