import Formats
import Testing

/// R5: names that synchronisers, editors and translators give.
@Suite struct CopyNameTests {
  @Test(arguments: [
    ("letter.sync-conflict-20261124-101530-ABCDEFG.md", "letter.md"),
    ("letter (Anna's conflicted copy 2026-11-24).md", "letter.md"),
    ("letter (Copie en conflit de Anna 2026-11-24).md", "letter.md"),
    ("letter (Annas Konflikt-Kopie 2026-11-24).md", "letter.md"),
    ("편지 (지수의 충돌된 사본 2026-11-24).md", "편지.md"),
    ("手紙 (美咲の競合コピー 2026-11-24).md", "手紙.md"),
    ("letter (Case Conflict).md", "letter.md"), ("letter (Case Conflict 1).md", "letter.md"),
    ("letter (conflicted copy 2026-11-24 101530).md", "letter.md"),
    ("letter (CONFLICT 20261124).md", "letter.md"),
    ("letter_conflict-20261124-101530.md", "letter.md"),
    ("letter (1).md", "letter.md"), ("letter(2).md", "letter.md"), ("letter 2.md", "letter.md"),
    ("a long letter 12.markdown", "a long letter.markdown"),
    ("letter-DESKTOP-4K2.md", "letter.md"), ("k-pop-and-war-LAPTOP-9QX.qmd", "k-pop-and-war.qmd"),
    ("letter-Annas-MacBook-Air.md", "letter.md"), ("letter-DESKTOP-4K2-2.md", "letter.md"),
    ("letter.md.orig", "letter.md"), ("letter.md~", "letter.md"), ("term 2.yaml", "term.yaml"),
    ("letter copy.md", "letter.md"), ("Letter Copy 3.md", "Letter.md"),
    ("Copy of letter.md", "letter.md"),
    ("letter.bak.md", "letter.md"), ("편지 - 복사본.md", "편지.md"), ("手紙のコピー.md", "手紙.md"),
    ("letter_REMOTE_12.md", "letter.md"), ("letter-서울 Büro-PC.md", "letter.md"),
  ])
  func `the name of a copy leads to its original`(_ name: String, _ original: String) {
    #expect(CopyName.originals(of: name).contains(original))
    #expect(mayBe(name))
  }

  @Test(arguments: [
    "letter.md", "2026-11-24-letter.md", "Conflicted copyright law.md", "the-conflict-zone.md",
    "Catch-22.md", "chapter1.md", "Review (draft).md", "Seoul 1988.md", "K-pop.md", "Part 1.md",
    "orig.md", "~", ".orig", "late-night-radio.md",
    "Essay (copyright).md", "copycat.md", "Photocopy.md", "The last carbon copying.md",
  ])
  func `any other name is its own`(_ name: String) {
    #expect(CopyName.originals(of: name) == [])
  }

  @Test func `most names are told by a look`() {
    for name in ["2026-11-24-piece-17.md", "한글.md", "night-train.md", "letter.md", "a b c.md"] {
      #expect(!mayBe(name), "\(name)")
    }
  }

  @Test(arguments: [
    ("index.ko.md", "index.md"), ("index.en.md", "index.md"), ("index.pt-br.md", "index.md"),
    ("ferry.zh-Hant.md", "ferry.md"), ("v1.2.ja.md", "v1.2.md"), ("ferry.yue.qmd", "ferry.qmd"),
    ("index.jp.md", "index.md"), ("index.cn.md", "index.md"), ("ferry.kr.md", "ferry.md"),
    ("ferry.english.md", "ferry.md"), ("ferry.日本語.md", "ferry.md"),
  ])
  func `a language before the ending is a translation's`(_ name: String, _ original: String) {
    #expect(TranslationName.original(of: name[...]) == original)
  }

  @Test(arguments: ["index.md", "letter.old.md", "letter.v2.md", "ko.md", ".ko.md", "v1.2.md"])
  func `another word there is part of the name`(_ name: String) {
    #expect(TranslationName.original(of: name[...]) == nil)
  }

  private func mayBe(_ name: String) -> Bool {
    var name = name
    return name.withUTF8(CopyName.mayBe)
  }
}
