/// A writer's table of pieces as it was read: a row of names, and rows.
package struct Sheet: Hashable, Sendable {
  /// One row with its place.
  package struct Row: Hashable, Sendable {
    /// The line it begins on, from 1.
    package var line: Int
    package var fields: [String]

    package init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }

    /// The field of a column without blanks around it; empty where there is none.
    subscript(_ column: Int) -> String {
      fields.indices.contains(column) ? String(fields[column][...].trimmed) : ""
    }
  }

  /// What the columns are called, as written.
  package var header: [String]
  package var rows: [Row]

  package init(header: [String], rows: [Row]) {
    self.header = header
    self.rows = rows
  }

  /// A table of rows, the first of them its names.
  ///
  /// What stands above those is one field alone: Excel's `sep=;`, or what the table is called.
  package init(_ rows: [Row]) {
    let first = rows.firstIndex { row in
      row.fields.count { !$0.allSatisfy(\.isWhitespace) } > 1
    }
    let names = first ?? rows.startIndex
    let header = rows.indices.contains(names) ? rows[names] : Row(line: 1, fields: [])
    self.init(
      header: header.fields.indices.map { header[$0] }, rows: Array(rows.dropFirst(names + 1)))
  }
}

/// Which figure of `3/4/2026` is the day.
package enum DayOrder: String, CaseIterable, Hashable, Sendable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// What a column of a table says of the pieces in it, by the key it becomes.
package enum SheetColumn: String, CaseIterable, Hashable, Sendable {
  case title, outlet, status, type
  case pitched, commissioned, due, filed, scheduled, published
  case fee, currency, length, editor, link
  case invoice, invoiced, paid
  case killFee = "kill_fee"
  case series, tags
  /// What stands below the front matter; of several columns one after the other.
  case text

  /// Whether its values are days.
  var isDay: Bool {
    switch self {
    case .pitched, .commissioned, .due, .filed, .scheduled, .published, .invoiced, .paid: true
    case .title, .outlet, .status, .type, .fee, .currency, .length, .editor, .link, .invoice,
      .killFee, .series, .tags, .text:
      false
    }
  }

  /// Whether its values are sums.
  var isSum: Bool { self == .fee || self == .killFee }
}

extension SheetColumn {
  /// What freelancers call the column, folded, the likeliest first.
  var names: [String] { Self.words[self, default: []] }

  /// A column's name as names are compared: `Word count`, `word_count`; wide and taken-apart letters
  /// as whole ones.
  static func fold(_ name: some StringProtocol) -> String {
    TypedText.plain(String(name)).lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let words: [SheetColumn: [String]] = [
    .title: """
    title story headline workingtitle storytitle articletitle article piece assignment project \
    topic name 제목 기사제목 기사 글제목 タイトル 題名 記事 記事名 見出し 仮題
    """,
    .outlet: """
    outlet publication client publisher magazine newspaper market customer site 매체 매체명 언론사 \
    게재지 클라이언트 의뢰처 거래처 媒体 媒体名 掲載媒体 掲載誌 クライアント 取引先 発注元
    """,
    .status: "status stage state progress 상태 진행상태 진행상황 진행 状態 ステータス 進捗 状況",
    .type: "type kind format 종류 유형 형식 種類 種別 形式",
    .pitched: "pitched pitchdate datepitched pitchsent pitchedon 제안일 피칭일 提案日 企画提出日",
    .commissioned: """
    commissioned commissiondate datecommissioned assigned assigneddate dateassigned assignedon \
    의뢰일 청탁일 수주일 依頼日 受注日 発注日
    """,
    .due: """
    due duedate deadline datedue filingdeadline dueby 마감 마감일 마감일자 締切 締め切り 締切日 〆切 \
    締め切り日 納期
    """,
    .filed: """
    filed fileddate datefiled filedon submitted submissiondate datesubmitted submittedon \
    delivered deliverydate turnedin 송고 송고일 제출일 納品日 入稿日 提出日 送稿日
    """,
    .scheduled: "scheduled scheduledfor goesout 예약 예약일 公開予定 公開予定日 配信予定日",
    .published: """
    published publisheddate datepublished publishedon publicationdate publishdate pubdate rundate \
    runs ran ranon livedate live 게재 게재일 발행 발행일 출고일 掲載 掲載日 公開日 発行日 配信日
    """,
    .fee: """
    fee rate pay payment amount price fees payrate agreedfee income earnings \
    rateperword feeperword 원고료 고료 금액 수입 原稿料 料金 報酬 金額 ギャラ 単価
    """,
    .currency: "currency cur ccy 통화 화폐 通貨",
    .length: """
    length words wordcount wordlength wc targetwords commissionedwords commissionedlength 분량 \
    단어수 단어 文字数 語数 分量 字数 ワード数
    """,
    .editor: """
    editor contact commissioningeditor editorname contactname editorcontact 편집자 담당자 에디터 \
    담당 編集者 担当者 担当 担当編集者
    """,
    .link: """
    link url links weblink storylink articlelink articleurl publishedlink liveurl 링크 주소 기사링크 \
    リンク 掲載url 記事url
    """,
    .invoice: """
    invoice invoiceno invoicenumber invoicenum inv invno invoiceid 청구서 청구서번호 계산서번호 \
    請求書 請求書番号 請求番号
    """,
    .invoiced: """
    invoiced invoicedate dateinvoiced invoicesent invoicedon billed billedon 청구일 청구 請求日 \
    請求書送付日 請求
    """,
    .paid: """
    paid paiddate datepaid paidon paymentdate paymentreceived datereceived 입금 입금일 지급일 \
    지급 入金 入金日 支払日 振込日
    """,
    .killFee: "killfee 킬피 キルフィー",
    .series: "series 연재 시리즈 連載 シリーズ",
    .tags: "tags keywords beat 태그 タグ キーワード",
    .text: """
    notes note comments comment description summary pitch angle 메모 비고 내용 참고 メモ 備考 摘要 \
    内容 概要
    """,
  ].mapValues { words in
    words.split { $0 == " " || $0 == "\n" }.map { fold($0) }
  }
}
