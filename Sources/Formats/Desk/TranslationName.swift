/// Names of translations that lie beside their original: `index.ko.md` beside `index.md` (R5).
package enum TranslationName {
  /// Whether a name can be that of a translation; asked of every file there is.
  package static func mayBe(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var dots = 0
    for byte in name where byte == UInt8(ascii: ".") { dots += 1 }
    return dots > 1
  }

  /// The name of the original; `nil` where no language stands before the ending.
  package static func original(of name: Substring) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let ending = parts.last, !parts[0].isEmpty,
      isLanguage(parts[parts.count - 2])
    else { return nil }
    return parts.dropLast(2).joined(separator: ".") + "." + ending
  }

  /// For each folder that is named like a language, or lies in one, those beside it that say the same
  /// in another and come before it: `content/en/film` for `content/ko/film`.
  ///
  /// - Parameter folders: the paths of all folders there are.
  /// - Returns: the paths of the others, the first by name first; nothing for any other folder.
  package static func siblings(among folders: [String]) -> [String: [String]] {
    var families: [String: [String]] = [:]
    for folder in folders {
      let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
      for index in parts.indices where isLanguage(parts[index]) {
        var family = parts
        family[index] = "*"
        families[family.joined(separator: "/"), default: []].append(folder)
      }
    }
    var siblings: [String: [String]] = [:]
    for family in families.values where family.count > 1 {
      let sorted = family.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for index in sorted.indices.dropFirst() {
        siblings[sorted[index], default: []] += sorted[..<index]
      }
    }
    return siblings
  }

  /// `ko`, `pt-br`, `zh_Hant`, `한국어`: a code of ISO 639 or as people write it, and what region or
  /// script may follow it.
  private static func isLanguage(_ code: Substring) -> Bool {
    if names.contains(code.lowercased()) { return true }
    let parts = code.split { $0 == "-" || $0 == "_" }
    guard (1...3).contains(parts.count), let language = parts.first?.lowercased(),
      language.utf8.count == 2 || language.utf8.count == 3, codes.contains(language)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x7A).contains($0) }
    }
  }

  /// Languages by their names, and codes that are not of ISO 639-1 or 3 alone.
  private static let names: Set<String> = [
    "english", "korean", "japanese", "chinese", "french", "german", "spanish", "italian", "russian",
    "eng", "kor", "jpn", "zho", "chi", "chn", "fra", "fre", "deu", "ger", "spa", "ita", "rus",
    "por",
    "한국어", "영어", "일본어", "중국어", "日本語", "英語", "韓国語", "中国語", "中文", "简体中文", "繁體中文",
  ]

  /// Of two letters all and what is written for them, of three those that writers publish in: `old` and `new` are none.
  private static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz \
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln \
    lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi \
    pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti \
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ast ckb cmn fil gsw haw \
    hsb kab nan nds pap sco vec yue jp cn vn cz dk gr ua
    """.split(separator: " ").map(String.init))
}
