/// The system calls of whoever writes: the saver of files and the journal.
///
/// Before each call a `probe` may be asked. The program has none; a test makes any call fail with
/// any error, saves a file in between as another program would, or lets the process "die": every
/// call from there on fails without effect, so that no tidying up can happen either.
package struct Disk: Sendable {
  /// What is about to be called.
  package enum Call: String, CaseIterable, Sendable {
    case resolve, open, make, makeFolder, state, read, write, sync, allowed, random
    case setOwner, setMode, attributes, exchange, rename, renameNew, link, remove, removeFolder
    case lock, lease
  }

  /// What a test has in store for a call.
  package enum Fault: Sendable {
    /// The call does nothing and fails with this `errno`.
    case fails(Int32)
    /// A write stops after so many bytes and fails with this `errno`.
    case stops(after: Int, Int32)
  }

  package typealias Probe = @Sendable (Call) -> Fault?

  let probe: Probe?

  package init(probe: Probe? = nil) {
    self.probe = probe
  }

  /// Lets the probe, where there is one, refuse a call that is about to be made.
  func ask(_ call: Call) throws(SystemError) {
    guard let probe, let fault = probe(call) else { return }
    switch fault {
    case .fails(let code), .stops(_, let code): throw SystemError(call, code)
    }
  }

  func check(_ result: Int32, _ call: Call) throws(SystemError) {
    guard result != -1 else { throw SystemError(call) }
  }
}
