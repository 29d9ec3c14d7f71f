import TerminalKit

extension Dashboard {
  /// Where everything stands at this size.
  var layout: Layout {
    guard overview != nil else { return Layout(size, zoom: .due, focus: .due, rooms: Rooms()) }
    return Layout(size, zoom: zoom, focus: selection.focus, rooms: rooms)
  }

  /// Draws the whole screen.
  package func draw(on canvas: inout Canvas) {
    let layout = layout
    let scene = Scene(self)
    guard layout.form != .tooSmall else {
      return TooSmall(scene: scene).draw(on: &canvas, in: layout.body)
    }
    HeaderBar(scene: scene).draw(on: &canvas, in: layout.header)
    if !scene.isRead {
      ReadingScreen(scene: scene).draw(on: &canvas, in: layout.body)
    } else if case .help(let help) = mode {
      HelpScreen(scene: scene, help: help).draw(on: &canvas, in: layout.body)
    } else if case .filling(let filling) = mode {
      FillingScreen(scene: scene, filling: filling).draw(on: &canvas, in: layout.body)
    } else if isAway {
      AwayDesk(scene: scene).draw(on: &canvas, in: layout.body)
    } else if isEmpty, zoom?.isOfFiles != true {
      EmptyDesk(scene: scene).draw(on: &canvas, in: layout.body)
    } else {
      if let tabs = layout.tabs, let area = layout.areas.first {
        TabLine(scene: scene, area: area).draw(on: &canvas, in: tabs)
      }
      for area in layout.areas { PaneView(scene: scene, area: area).draw(on: &canvas) }
    }
    MessageLine(scene: scene).draw(on: &canvas, in: layout.message)
    FooterBar(scene: scene).draw(on: &canvas, in: layout.footer)
  }
}
