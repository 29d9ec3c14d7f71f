import Foundation
import Testing

/// Gives each test of a suite a thread of its own.
///
/// What these tests wait for is another program: on the few threads that all tests share, one that
/// waits would hold up those that reckon.
struct OwnThread: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Threads()) { try await function() }
  }
}

extension Trait where Self == OwnThread {
  /// Its tests wait for other programs.
  static var ownThread: Self { OwnThread() }
}

/// A new thread for every piece of work.
private final class Threads: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
