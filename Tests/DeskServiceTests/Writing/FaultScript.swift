import Glibc

@testable import DeskService

/// What befalls the calls of a disk, one after the other.
///
/// Sendable without proof by the compiler: each script is used by one test on one thread.
final class FaultScript: @unchecked Sendable {
  /// The calls so far, in order.
  private(set) var calls: [Disk.Call] = []
  /// From now on every call fails without effect, as if the process were gone.
  var isDead = false
  private let fate: (Disk.Call) -> Disk.Fault?

  init(_ fate: @escaping (Disk.Call) -> Disk.Fault? = { _ in nil }) {
    self.fate = fate
  }

  /// Nothing until the call of that number, from 0; then `deed`.
  convenience init(at number: Int, _ deed: @escaping (Disk.Call) -> Disk.Fault?) {
    var count = -1
    self.init { call in
      count += 1
      return count == number ? deed(call) : nil
    }
  }

  /// A process killed before the call of that number; a write may get so many bytes done.
  static func killed(at number: Int, torn bytes: Int? = nil) -> FaultScript {
    weak var script: FaultScript?
    let made = FaultScript(at: number) { call in
      script?.isDead = true
      if call == .write, let bytes { return .stops(after: bytes, EIO) }
      return .fails(EIO)
    }
    script = made
    return made
  }

  var disk: Disk {
    Disk { call in
      guard !self.isDead else { return .fails(EIO) }
      self.calls.append(call)
      return self.fate(call)
    }
  }
}
