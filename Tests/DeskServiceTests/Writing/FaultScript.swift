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
  private let fate: (FaultScript, Disk.Call) -> Disk.Fault?

  /// A fate for each call; `calls` already holds it then.
  init(_ fate: @escaping (FaultScript, Disk.Call) -> Disk.Fault? = { _, _ in nil }) {
    self.fate = fate
  }

  /// Calls of this kind fail.
  static func failing(_ calls: Set<Disk.Call>, _ code: Int32) -> FaultScript {
    FaultScript { _, call in calls.contains(call) ? .fails(code) : nil }
  }

  /// The call of that number, from 0, fails.
  static func failing(at number: Int, _ code: Int32) -> FaultScript {
    FaultScript { script, _ in script.calls.count - 1 == number ? .fails(code) : nil }
  }

  /// A process killed before the call of that number; a write may get so many bytes done.
  static func killed(at number: Int, torn bytes: Int? = nil) -> FaultScript {
    FaultScript { script, call in
      guard script.calls.count - 1 == number else { return nil }
      script.isDead = true
      if call == .write, let bytes { return .stops(after: bytes, EIO) }
      return .fails(EIO)
    }
  }

  var disk: Disk {
    Disk { call in
      guard !self.isDead else { return .fails(EIO) }
      self.calls.append(call)
      return self.fate(self, call)
    }
  }
}
