import Editorial
import Glibc

/// What editors leave beside a file they have open.
enum EditorTrace {
  /// The name of such a file beside this one, if there is one: `.rason.md.swp` (vim), `.#rason.md`
  /// (emacs), `.~lock.rason.md#` (LibreOffice).
  static func beside(_ file: ResolvedFile, on disk: Disk) -> String? {
    let name = file.name
    let traces = [".\(name).swp", ".\(name).swo", ".#\(name)", ".~lock.\(name)#"]
    do throws(SystemError) {
      let folder = try disk.openFolder(file.folder)
      return traces.first { trace in
        do throws(SystemError) {
          _ = try disk.state(trace, in: folder)
          return true
        } catch {
          return false
        }
      }
    } catch {
      return nil
    }
  }
}
