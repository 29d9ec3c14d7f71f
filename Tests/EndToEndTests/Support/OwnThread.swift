import Foundation
import Testing

/// Gives each test of a suite a thread of its own, a few of them at once.
///
/// What these tests wait for is another program: on the few threads that all tests share, one that
/// waits would hold up those that work out.
struct OwnThread: SuiteTrait, TestTrait, TestScoping {
  private static let door = Door(admitting: ProcessInfo.processInfo.activeProcessorCount * 2)

  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await Self.door.enter()
    do {
      try await withTaskExecutorPreference(Threads()) { try await function() }
    } catch {
      await Self.door.leave()
      throw error
    }
    await Self.door.leave()
  }
}

extension Trait where Self == OwnThread {
  /// Its tests wait for other programs.
  static var ownThread: Self { OwnThread() }
}

/// Lets so many in at once, in the order they come: more would only share the processors.
private actor Door {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(admitting count: Int) {
    free = count
  }

  func enter() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// A new thread for every piece of work.
private final class Threads: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
