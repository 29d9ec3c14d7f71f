import DashboardUI
import DeskService
import Editorial
import Formats

extension WriterSettings {
  /// Which key does what, with the mistakes in what the settings say of it.
  func keymap(at location: DeskLocation) -> KeymapReading {
    let bindings = keys.map { written in
      KeymapReading.Binding(
        KeymapReading.Word(written.action, at: written.place),
        written.keys.map { KeymapReading.Word($0.text, at: $0.place) })
    }
    return KeymapReading(bindings, path: location.id(of: location.settings))
  }
}

extension WriterLook {
  /// Every mistake in the settings and in what they name.
  static func allProblems(at location: DeskLocation) -> [Problem] {
    let look = WriterLook(at: location)
    // The table of keys is not made where nothing is said of it.
    let keys = look.settings.keys.isEmpty ? [] : look.settings.keymap(at: location).problems
    return look.problems + keys
  }
}
