import Editorial
import TerminalKit

extension Dashboard {
  /// Where everything stands at this size.
  var layout: Layout {
    if let placed, placed.grounds == Placed.Grounds(self) { return placed.layout }
    guard overview != nil else {
      return Layout(size, zoom: .due, focus: .due, rooms: Rooms(), isSingle: isSingle)
    }
    return Layout(size, zoom: zoom, focus: selection.focus, rooms: rooms, isSingle: isSingle)
  }

  /// Keeps where everything stands for as long as that is so; returns it.
  mutating func place() -> Layout {
    let layout = layout
    placed = Placed(grounds: Placed.Grounds(self), layout: layout)
    return layout
  }

  /// Draws the whole screen.
  package func draw(on canvas: inout Canvas) { draw(Scene(self), layout, on: &canvas) }

  func draw(_ scene: Scene, _ layout: Layout, on canvas: inout Canvas) {
    guard layout.form != .tooSmall else {
      return TooSmall(scene: scene).draw(on: &canvas, in: layout.body)
    }
    HeaderBar(scene: scene).draw(on: &canvas, in: layout.header)
    if let trouble = scene.trouble {
      UnreadableDesk(scene: scene, trouble: trouble).draw(on: &canvas, in: layout.body)
    } else if !scene.isRead {
      ReadingScreen(scene: scene).draw(on: &canvas, in: layout.body)
    } else if case .manual(let manual) = mode {
      HelpScreen(scene: scene, manual: manual).draw(on: &canvas, in: layout.body)
    } else if case .text(let text) = mode {
      TextHitsView(scene: scene, text: text).draw(on: &canvas, in: layout.body)
    } else if case .help(let help) = mode, case .help(let page) = scene.overlay {
      HelpPageView(scene: scene, page: page, choice: help.choice)
        .draw(on: &canvas, in: layout.body)
    } else if case .filling(let filling) = mode {
      FillingScreen(scene: scene, filling: filling).draw(on: &canvas, in: layout.body)
    } else if isAway {
      AwayDesk(scene: scene).draw(on: &canvas, in: layout.body)
    } else if isEmpty, zoom?.isOfFiles != true {
      if scene.desk.left > 0 {
        StoppedDesk(scene: scene).draw(on: &canvas, in: layout.body)
      } else {
        EmptyDesk(scene: scene).draw(on: &canvas, in: layout.body)
      }
    } else {
      if let tabs = layout.tabs, let area = layout.areas.first {
        // Read out, the names of the other panes would stand before every list.
        if isPlain {
          area.pane.drawHeading(scene, area, &canvas, tabs)
        } else {
          TabLine(scene: scene, area: area).draw(on: &canvas, in: tabs)
        }
      }
      for area in layout.areas(above: scene.sheetRows) {
        PaneView(scene: scene, area: area).draw(on: &canvas)
      }
    }
    drawSheet(scene, on: &canvas, in: layout.body.split(bottom: scene.sheetRows).part)
    MessageLine(scene: scene).draw(on: &canvas, in: layout.message)
    FooterBar(scene: scene).draw(on: &canvas, in: layout.footer)
  }

  /// What lies over the lower part of the body.
  private func drawSheet(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    switch (mode, scene.overlay) {
    case (.palette(let palette), .palette(let rows, let chosen)):
      PaletteSheet(scene: scene, palette: palette, rows: rows, chosen: chosen)
        .draw(on: &canvas, in: rect)
    case (.prompt, .words(let words, let chosen)):
      WordsSheet(scene: scene, words: words, chosen: chosen).draw(on: &canvas, in: rect)
    default: break
    }
  }
}

/// Where everything stands, and what that depends on: a key changes nothing of it mostly.
struct Placed: Sendable {
  struct Grounds: Hashable, Sendable {
    let size: Size
    let zoom: Pane?
    let focus: Pane
    /// How much room the panes would like to have is worked out with the overview.
    let assessments: Int

    init(_ dashboard: borrowing Dashboard) {
      size = dashboard.size
      zoom = dashboard.zoom
      focus = dashboard.selection.focus
      assessments = dashboard.assessments
    }
  }

  let grounds: Grounds
  let layout: Layout
}
