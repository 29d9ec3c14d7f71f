import Editorial
import TerminalKit

/// A desk with nothing in it says what to type.
struct EmptyDesk {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let outlet = scene.desk.plan.outlets.first.map { "\($0.short): " } ?? ""
    let lines: [(String, Role)] = [
      ("No pieces yet.", .counter), ("", .text),
      ("\(scene.keys[.add])  \(outlet)A working title due fri 900w", .key),
      ("adds the first one. Or add a folder of Markdown files to sources in", .text),
      ("\(scene.desk.root)/desk.yaml", .key), ("", .text),
      ("This screen follows as soon as a file is saved.", .dim),
    ]
    let charts =
      scene.zoom == .charts
      ? "Here pieces, words, days, income and outlets will stand, week by week." : nil
    Sentences(lines: lines + (charts.map { [($0, Role.dim)] } ?? []))
      .draw(on: &canvas, in: rect, scene.theme)
  }
}

/// A desk of which nothing was read before that was stopped says how to go on.
struct StoppedDesk {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let lines: [(String, Role)] = [
      ("No piece is read yet.", .counter), ("", .text),
      ("\(grouped(scene.desk.left)) files of this desk wait.", .text), ("", .text),
      ("\(scene.keys[.reload])  reads on.", .key),
    ]
    Sentences(lines: lines).draw(on: &canvas, in: rect, scene.theme)
  }
}

/// A desk that cannot be read says why, where, and what to do about it.
struct UnreadableDesk {
  let scene: Scene
  let trouble: Trouble

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let shown = trouble.problems.prefix(max(1, rect.height - 8))
    let rest = trouble.problems.count - shown.count
    let more = rest > 0 ? [("and \(rest.counted("more problem"))", Role.dim)] : []
    let lines =
      [
        ("This desk cannot be read.", Role.warning), ("", .text), (trouble.root.text, .key),
        ("", .text),
      ] + shown.map { ($0.line, Role.text) } + more + [
        ("", .text),
        ("\(scene.keys[.edit])  opens it in your editor.", .key),
        ("This screen goes on by itself as soon as that is mended.", .dim),
      ]
    Sentences(lines: lines).draw(on: &canvas, in: rect, scene.theme)
  }
}

/// A desk whose folder is away says where it was, and that it is waited for.
struct AwayDesk {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let lines: [(String, Role)] = [
      ("The desk is away.", .warning), ("", .text),
      (scene.desk.root.text, .key),
      (
        "was renamed, removed or unmounted. Nothing of it is lost, and nothing is written to it.",
        .text
      ),
      ("", .text),
      ("This screen goes on by itself as soon as the folder is back.", .dim),
    ]
    Sentences(lines: lines).draw(on: &canvas, in: rect, scene.theme)
  }
}

/// Sentences in place of panes.
private struct Sentences {
  let lines: [(String, Role)]

  func draw(on canvas: inout Canvas, in rect: Rect, _ theme: Theme) {
    let top = rect.top + max(0, (rect.height - lines.count) / 3)
    var row = top
    for (text, role) in lines {
      for line in TextWrap(width: max(1, rect.width - 4)).lines(text) where row < rect.bottom {
        canvas.write(line, at: Point(rect.left + 2, row), style: theme[role])
        row += 1
      }
    }
  }
}
