/// What the mouse did, and over which cell.
package struct MouseEvent: Hashable, Sendable {
  /// The kinds of things a mouse does.
  package enum Kind: String, Hashable, CaseIterable, Sendable {
    case press, release, drag
    /// A press soon after another one on the same cell (`DoubleClicks`).
    case double
    case wheelUp = "wheel-up"
    case wheelDown = "wheel-down"
    case wheelLeft = "wheel-left"
    case wheelRight = "wheel-right"
  }

  /// The buttons; `none` for the wheel and for motion without a button.
  package enum Button: String, Hashable, CaseIterable, Sendable {
    case left, middle, right, none
  }

  /// What happened.
  package let kind: Kind
  /// With which button.
  package let button: Button
  /// The cell under the mouse.
  package let point: Point
  /// What was held down.
  package let modifiers: Key.Modifiers

  package init(
    _ kind: Kind, _ button: Button = .none, at point: Point, modifiers: Key.Modifiers = []
  ) {
    self.kind = kind
    self.button = button
    self.point = point
    self.modifiers = modifiers
  }
}

extension MouseEvent {
  /// Decodes the button number of xterm's mouse reports; nothing for buttons there is no name for.
  init?(code: Int, at point: Point, isRelease: Bool) {
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let buttons: [Button] = [.left, .middle, .right, .none]
    let button = buttons[code & 3]
    switch code & ~0x3F {
    case 0 where code & 32 != 0:
      self.init(.drag, button, at: point, modifiers: modifiers)
    case 0:
      self.init(
        isRelease || button == .none ? .release : .press, button, at: point, modifiers: modifiers)
    case 64:
      let wheels: [Kind] = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight]
      guard !isRelease else { return nil }
      self.init(wheels[code & 3], at: point, modifiers: modifiers)
    default:
      return nil
    }
  }
}
