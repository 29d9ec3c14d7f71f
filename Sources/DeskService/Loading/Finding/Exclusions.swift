/// What is left out of a source (R1).
struct Exclusions: Sendable {
  /// From the source's folder.
  let globs: [Glob]
  /// The source is a site of Hugo, or lies in one: it builds into `public`.
  let isHugo: Bool

  /// `written` as in `desk.yaml`: `Daily/*`; a bare name stands for it wherever it is.
  init(_ written: [String] = [], isHugo: Bool = false) {
    globs = written.map { Glob(below: $0.contains("/") ? $0 : "**/" + $0) }
    self.isHugo = isHugo
  }

  /// Where a walk begins in the globs.
  var start: [Glob.Position] { globs.map(\.start) }

  /// Whether a name found where the walk stands is left out, with all below it.
  func cover(_ name: UnsafeBufferPointer<UInt8>, at positions: [Glob.Position]) -> Bool {
    // Most sources leave nothing out, and every file is asked about.
    if globs.isEmpty { return false }
    return zip(globs, positions).contains { $0.match(name, at: $1).isWhole }
  }

  /// Where the walk stands below a folder of this name.
  func inside(
    _ name: UnsafeBufferPointer<UInt8>, at positions: [Glob.Position]
  ) -> [Glob.Position] {
    zip(globs, positions).map { $0.match(name, at: $1).inside }
  }
}
