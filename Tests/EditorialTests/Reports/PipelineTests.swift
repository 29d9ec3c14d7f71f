import Editorial
import Oracle
import Testing

struct PipelineTests {
  @Test func `statuses stand in the order of the workflows, woven together`() {
    let names = Pipeline.order(.builtIn).map { Plan.builtIn[$0].name }
    for (_, workflow) in Workflow.builtIn {
      let places = workflow.compactMap { names.firstIndex(of: $0.rawValue) }
      #expect(places.count == workflow.count && places == places.sorted())
    }
    #expect(Set(names).count == names.count)
  }

  @Test func `live pieces only, the nearest date first`() {
    let overview = overview {
      $0.piece("undated", "fp", "drafting")
      $0.piece("later", "nkn", "drafting", due: "2026-12-01")
      $0.piece("soon", "fp", "drafting", due: "2026-11-26")
      $0.piece("filed", "nkn", "filed", ["filed": "2026-11-24"])
      $0.piece("out", "fp", "published", ["published": "2026-11-24"])
      $0.piece("dead", "nkn", "killed")
      $0.piece("odd", "nkn", "fild")
    }
    let stages = overview.pipeline.stages.map { stage in
      "\(stage.label) \(stage.pieces.map { overview.desk.pieces[$0].title })"
    }
    #expect(stages == [#"draft ["soon", "later", "undated"]"#, #"filed ["filed"]"#])
    #expect(overview.pipeline.unknown.map { overview.desk.pieces[$0].title } == ["odd"])
  }

  @Test func `R8 what went out unconfirmed still stands at scheduled`() {
    let overview = overview { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-20 18:00") }
    #expect(overview.pipeline.stages.map(\.label) == ["sched"])
  }

  @Test func `a status that the writer's workflows leave out is listed all the same`() {
    let overview = overview {
      $0.plan.workflows[0] = Workflow(
        name: "own", statuses: [$0.status("idea"), $0.status("drafting"), $0.status("published")])
      $0.piece("a", "fp", "editing")
    }
    #expect(overview.pipeline.stages.map(\.label) == ["edit"])
  }
}
