import Editorial

extension ZoneMaker {
  /// The IANA name of a place as it is called in Korean or Japanese, with a word for its time or
  /// without: `서울`, `런던 시간`, `東京`, `日本時間`; `nil` for any other text.
  static func eastern(_ written: String) -> String? {
    guard written.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var name = written.composed
    for ending in ["현지시간", "현지 시간", "시간", "時間"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
      break
    }
    return easternPlaces[name.filter { !$0.isWhitespace }]
  }

  /// Places where editors sit and writers go, and countries that have one time.
  static let easternPlaces: [String: String] = {
    let lines = """
      Asia/Seoul 서울 한국 대한민국 부산 인천 대구 대전 광주 제주 세종 ソウル 釜山 韓国
      Asia/Pyongyang 평양 북한 平壌
      Asia/Tokyo 도쿄 동경 일본 오사카 교토 후쿠오카 삿포로 東京 日本 大阪 京都 名古屋 福岡 札幌 横浜 神戸 広島 沖縄
      Asia/Shanghai 베이징 북경 상하이 중국 선전 광저우 北京 上海 中国 深圳 広州
      Asia/Hong_Kong 홍콩 香港
      Asia/Taipei 타이베이 대만 台北 台湾
      Asia/Singapore 싱가포르 シンガポール
      Asia/Bangkok 방콕 태국 하노이 バンコク タイ ハノイ
      Asia/Ho_Chi_Minh 호찌민 베트남 ホーチミン ベトナム
      Asia/Manila 마닐라 필리핀 マニラ フィリピン
      Asia/Jakarta 자카르타 ジャカルタ
      Asia/Kuala_Lumpur 쿠알라룸푸르 クアラルンプール
      Asia/Kolkata 델리 뉴델리 뭄바이 인도 デリー ニューデリー ムンバイ インド
      Asia/Kathmandu 카트만두 네팔 カトマンズ ネパール
      Asia/Dubai 두바이 ドバイ
      Asia/Jerusalem 예루살렘 텔아비브 エルサレム テルアビブ
      Europe/Istanbul 이스탄불 イスタンブール
      Asia/Vladivostok 블라디보스토크 ウラジオストク
      Europe/Moscow 모스크바 モスクワ
      Europe/Kyiv 키이우 우크라이나 キーウ ウクライナ
      Europe/London 런던 영국 옥스퍼드 케임브리지 에든버러 ロンドン 英国 イギリス
      Europe/Dublin 더블린 아일랜드 ダブリン
      Europe/Paris 파리 프랑스 パリ フランス
      Europe/Berlin 베를린 독일 뮌헨 프랑크푸르트 함부르크 ベルリン ドイツ ミュンヘン フランクフルト
      Europe/Brussels 브뤼셀 ブリュッセル
      Europe/Amsterdam 암스테르담 네덜란드 헤이그 アムステルダム オランダ ハーグ
      Europe/Zurich 취리히 제네바 스위스 チューリッヒ ジュネーブ スイス
      Europe/Vienna 빈 비엔나 ウィーン
      Europe/Rome 로마 밀라노 이탈리아 ローマ ミラノ イタリア
      Europe/Madrid 마드리드 바르셀로나 マドリード バルセロナ
      Europe/Stockholm 스톡홀름 ストックホルム
      Europe/Helsinki 헬싱키 ヘルシンキ
      Europe/Warsaw 바르샤바 ワルシャワ
      Africa/Cairo 카이로 カイロ
      Africa/Johannesburg 요하네스버그 케이프타운 ヨハネスブルグ ケープタウン
      Africa/Nairobi 나이로비 ナイロビ
      America/New_York 뉴욕 워싱턴 보스턴 애틀랜타 미국동부 ニューヨーク ワシントン ボストン 米東部 米国東部
      America/Toronto 토론토 몬트리올 オタワ トロント モントリオール
      America/Chicago 시카고 댈러스 휴스턴 미국중부 シカゴ ダラス ヒューストン
      America/Denver 덴버 미국산악 デンバー
      America/Los_Angeles 로스앤젤레스 샌프란시스코 시애틀 미국서부 ロサンゼルス サンフランシスコ シアトル 米西部 米国西部
      America/Vancouver 밴쿠버 バンクーバー
      Pacific/Honolulu 호놀룰루 하와이 ホノルル ハワイ
      America/Mexico_City 멕시코시티 メキシコシティ
      America/Sao_Paulo 상파울루 サンパウロ
      Australia/Sydney 시드니 캔버라 シドニー キャンベラ
      Australia/Melbourne 멜버른 メルボルン
      Australia/Brisbane 브리즈번 ブリスベン
      Australia/Perth 퍼스 パース
      Pacific/Auckland 오클랜드 웰링턴 뉴질랜드 オークランド ウェリントン ニュージーランド
      """
    var places: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let names = line.split(separator: " ").map { String($0) }
      for name in names.dropFirst() { places[name] = names[0] }
    }
    return places
  }()
}
