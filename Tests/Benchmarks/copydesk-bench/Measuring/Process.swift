/// What /proc says of a running process (proc(5)).
struct Process {
  private let folder: String

  init(_ process: Int32) {
    folder = "/proc/\(process)"
  }

  /// Clock ticks of processor time so far, user and system.
  var processorTime: Int {
    // The fields after the name in parentheses begin with the third.
    let fields = Disk.text(of: "\(folder)/stat")?.split(separator: ")").last?.split(separator: " ")
    guard let fields, fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12])
    else { return 0 }
    return user + system
  }

  /// The most memory it ever had at once, in KiB.
  var peakMemory: Int { value("VmHWM:", in: "\(folder)/status") ?? 0 }

  /// The memory it has now, in KiB.
  var memory: Int { value("VmRSS:", in: "\(folder)/status") ?? 0 }

  /// How often each of its threads went to sleep so far: as often as something woke it.
  var sleeps: [String: Int] {
    var sleeps: [String: Int] = [:]
    for task in Disk.names(in: "\(folder)/task") {
      sleeps[task] = value("voluntary_ctxt_switches:", in: "\(folder)/task/\(task)/status")
    }
    return sleeps
  }

  /// Bytes it read so far, from files and pipes alike.
  var bytesRead: Int { value("rchar:", in: "\(folder)/io") ?? 0 }

  private func value(_ name: String, in file: String) -> Int? {
    Disk.text(of: file)?.split(separator: "\n").first { $0.hasPrefix(name) }?
      .split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
