/// What a row's word for its status stands for.
struct SheetStatus: Hashable, Sendable {
  var status: StatusID
  /// The word that says of money what no status does: `paid` (R30).
  var money: Billing.Word?
}

extension Plan {
  /// The status a row's word stands for in pieces of an outlet: the desk's words first (R3), then what
  /// tables in English, Korean and Japanese call it.
  ///
  /// - Throws: `Refusal` with the word that was probably meant, or those there are.
  func status(inSheet word: String, at outlet: OutletID) throws(Refusal) -> SheetStatus {
    let folded = StatusWord.fold(word)
    let key = SheetColumn.fold(folded)
    if let status = status(for: word, at: outlet), has(status, at: outlet) {
      return SheetStatus(status: status)
    }
    if let money = Billing.Word(rawValue: key) ?? SheetStatus.moneyWords[key] {
      return SheetStatus(status: try end(of: outlet), money: money)
    }
    for role in SheetStatus.roles[key] ?? [] {
      let known = status(like: role, at: outlet)
      if let known, has(known, at: outlet) { return SheetStatus(status: known) }
    }
    let names = workflow(of: outlet).statuses + (exits[self[outlet].kind] ?? [])
    let words = names.map { self[$0].name }
    throw Refusal(
      "no status \"\(word)\" of \(self[outlet].name)",
      .advice(
        Spelling.nearest(to: folded, among: words).map { "did you mean \"\($0)\"?" }
          ?? "there is \(words.joined(separator: ", ")), and `statuses:` in desk.yaml takes others")
    )
  }

  /// The status by which a piece of an outlet is out.
  func end(of outlet: OutletID) throws(Refusal) -> StatusID {
    guard let end = workflow(of: outlet).statuses.last else {
      throw Refusal("the workflow of \(self[outlet].name) is empty")
    }
    return status(like: .published, in: workflow(of: outlet)) ?? end
  }
}

extension SheetStatus {
  fileprivate static let moneyWords: [String: Billing.Word] = [
    "입금": .paid, "입금완료": .paid, "입금됨": .paid, "지급완료": .paid, "入金": .paid, "入金済": .paid,
    "入金済み": .paid, "支払済み": .paid, "billed": .invoiced, "invoicesent": .invoiced,
    "청구": .invoiced, "청구완료": .invoiced, "請求": .invoiced, "請求済": .invoiced,
    "請求済み": .invoiced,
  ]

  /// What tables say that files hardly do, folded; of several roles the first that the outlet has.
  fileprivate static let roles: [String: [StatusRole]] = {
    let words: [(String, [StatusRole])] = [
      ("ideas topitch brainstorm 아이디어 구상 기획 アイデア 企画 構想", [.idea]),
      ("outlining 개요 구성안 構成", [.outline]),
      ("pitch pitching pitchsent queried 제안 제안함 제안중 피치 피칭 提案 提案中 提案済み 売り込み中", [.pitched]),
      (
        "commission accepted sold greenlit 의뢰 의뢰받음 청탁 수주 依頼 受注 受注済み",
        [.commissioned, .drafting]
      ),
      (
        "started working inprogress ongoing 작성 작성중 집필 집필중 초고 취재중 執筆 執筆中 下書き 取材中",
        [.drafting]
      ),
      ("editing inedits revisions revision revising 수정 수정중 교정 修正 修正中 校正 推敲", [.edits, .editing]),
      ("delivered turnedin complete 송고 송고완료 제출 제출완료 納品 納品済み 入稿 入稿済み 提出 送稿", [.filed]),
      ("approved 승인 確認済み", [.accepted]),
      ("예약 예약됨 予約 予約済み", [.scheduled]),
      (
        "ran running printed out completed complete finished closed 게재 게재됨 게재완료 발행 발행됨 "
          + "출고 완료 掲載 掲載済み 公開 公開済み 配信済み 完了",
        [.published, .submitted]
      ),
      ("declined passed nothanks 거절 거절됨 不採用 却下", [.declined, .rejected]),
      ("noresponse noreply ghosted 무응답 返信なし", [.noReply]),
      ("cancelled canceled dropped 취소 취소됨 中止 取り下げ", [.withdrawn, .dropped]),
      ("kill killfee 킬 ボツ 没", [.killed]),
    ]
    var roles: [String: [StatusRole]] = [:]
    for (names, meant) in words {
      for name in names.split(separator: " ") where roles[SheetColumn.fold(name)] == nil {
        roles[SheetColumn.fold(name)] = meant
      }
    }
    return roles
  }()
}
