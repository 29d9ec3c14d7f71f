import Testing

@testable import Formats

/// Posts as Substack keeps them.
struct HTMLReaderTests {
  @Test(arguments: [
    ("<p></p>", 0), ("", 0), ("plain words", 2), ("<p>One two</p><p>three</p>", 3),
    ("<p>one<br>two</p>", 2), ("<h2>A head</h2><p>un<em>believ</em>able</p>", 3),
    ("<p>안녕하세요 반갑습니다 여러분</p><p>東京、大阪。</p>", 7), ("<p>a&nbsp;b &amp; c</p>", 4),
    ("<ul><li><p>one</p></li><li><p>two</p></li></ul>", 2),
    ("<blockquote><p>quoted words</p></blockquote>", 2), ("<p>#hash * not a list</p>", 5),
    ("<table><tr><td>a</td><td>b</td></tr></table>", 2),
    ("<p>words</p><pre><code>let a = 1</code></pre>", 1),
    ("<p>caf&eacute; na&#239;ve</p>", 2),
    (
      #"<p>Join.</p><div class="subscription-widget-wrap-editor" data-attrs="{}"><p>Thanks for reading!</p><form><input type="email"></form></div>"#,
      1
    ),
    (
      #"<p>a</p><p class="button-wrapper" data-attrs="{&quot;text&quot;:&quot;Share&quot;}"><a class="button primary" href="x"><span>Share this post</span></a></p>"#,
      1
    ),
    (
      #"<div class="captioned-image-container"><figure><a class="image-link image2" href="a.png"><div class="image2-inset"><picture><source srcset="b"><img src="a.png" alt="An alt text"></picture></div></a><figcaption class="image-caption">A caption</figcaption></figure></div><p>seen</p>"#,
      1
    ),
    (
      #"<div class="tweet" data-attrs="{&quot;url&quot;:&quot;https://x.com/a&quot;}">their words</div><p>a</p>"#,
      1
    ),
    (
      #"<div class="preformatted-block"><label class="hide-text">Text within this block will maintain</label><pre class="text">a poem</pre></div>"#,
      0
    ),
    (
      ##"<p>A claim.<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" class="footnote-number">1</a><div class="footnote-content"><p>The source of it.</p></div></div>"##,
      6
    ),
    (
      #"<div class="poll-embed" data-attrs="{}">poll</div><div class="latex-rendered" data-attrs="{}">x</div><div class="dynamic-content-block">for some</div>"#,
      0
    ),
    ("<script>var a = 1</script><style>p {}</style><button>Press me</button><p>a</p>", 1),
  ])
  func `words are those of the text, counted as Markdown's are`(_ html: String, _ words: Int) throws
  {
    let reader = try #require(HTMLReader())
    let prose = Array(html.utf8).withUnsafeBytes { reader.prose($0) }
    #expect(prose?.words == words)
  }

  @Test func `a text begins with its first words`() throws {
    #expect(opening("<p></p><h1>북한의\n석탄</h1><p>b</p>") == "북한의 석탄")
    #expect(opening("<p></p><p>&nbsp;</p><p>\u{A0} a</p>") == "a")
    #expect(opening("<p></p>") == "")
    let long = opening("<p>\(String(repeating: "word ", count: 30))</p>")
    #expect(long == String(repeating: "word ", count: 11) + "word…")
  }

  @Test(arguments: [
    (
      "<p>One <strong>two</strong> <em>three</em>.</p><p>Next</p>", "One **two** *three*.\n\nNext\n"
    ),
    ("<h2>Head # one</h2><h6>Low</h6>", "## Head \\# one\n\n###### Low\n"),
    ("<p>a<br>b<br><br>c</p>", "a\\\nb\n\nc\n"),
    (
      "<p>See <a href=\"https://a.example/x_(y)?a=1&amp;b=2\"> it </a>now!<a href=\"/p/x\">b</a></p>",
      "See [it](https://a.example/x_%28y%29?a=1&b=2) now\\![b](/p/x)\n"
    ),
    ("<p><a href=\"javascript:alert(1)\">safe</a></p>", "safe\n"),
    (
      "<ul><li><p>one</p></li><li><p>two</p><ol><li>in</li><li>side</li></ol></li></ul><p>after</p>",
      "- one\n- two\n  1. in\n  2. side\n\nafter\n"
    ),
    (
      "<ol start=\"3\"><li>c</li></ol><ol><li>x</li></ol><ul><li>a</li></ul><ul><li>b</li></ul>",
      "3. c\n\n1) x\n\n- a\n\n* b\n"
    ),
    (
      "<blockquote><p>a</p><p>b</p></blockquote><blockquote><p>c</p></blockquote>",
      "> a\n>\n> b\n\n> c\n"
    ),
    ("<p>a</p><hr><ul><li><hr></li></ul>", "a\n\n---\n\n- ___\n"),
    ("<pre><code>let a = `1`\n\n  ```\n</code></pre>", "````\nlet a = `1`\n\n  ```\n````\n"),
    ("<p>The <code>a * `b`</code> word</p>", "The `` a * `b` `` word\n"),
    (
      "<p>* 1. # a_b _c_ [x] &lt;b&gt; &amp;amp; \\ ~ `x` 100%% | </p><p>1. one</p><p>- two</p><p># three</p>",
      "\\* 1. # a_b \\_c\\_ \\[x\\] \\<b> \\&amp; \\\\ \\~ \\`x\\` 100%\\% |\n\n1\\. one\n\n\\- two\n\n\\# three\n"
    ),
    ("<p><strong>한국(Korea)</strong>은 <em>x</em></p>", "<strong>한국(Korea)</strong>은 *x*\n"),
    (
      "<p><b>a</b><i>b</i><b><i>c</i></b> <em></em><em> </em>d</p>",
      "**a**<em>b</em><strong>*c*</strong> d\n"
    ),
    ("<p><b>one</b><b> two</b></p><p><b>x<br><br>y</b></p>", "**one** **two**\n\n**x**\n\n**y**\n"),
    (
      #"<div class="captioned-image-container"><figure><a class="image-link image2" href="a.png"><img src="https://s.example/a b.png" alt="An [alt]"></a><figcaption class="image-caption">A <a href="https://b.example">source</a></figcaption></figure></div>"#,
      "![An \\[alt\\]](https://s.example/a%20b.png)\n\n*A [source](https://b.example)*\n"
    ),
    (
      ##"<p>A claim.<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" class="footnote-number">1</a><div class="footnote-content"><p>The source.</p><p>More.</p></div></div>"##,
      "A claim.[^1]\n\n[^1]: The source.\n\n    More.\n"
    ),
    (
      #"<div id="youtube2-Xy" class="youtube-wrap" data-attrs="{&quot;videoId&quot;:&quot;Xy_1&quot;}"><iframe src="https://www.youtube-nocookie.com/embed/Xy_1"></iframe></div>"#,
      "<https://www.youtube.com/watch?v=Xy_1>\n"
    ),
    (
      #"<div class="embedded-post-wrap" data-attrs="{&quot;id&quot;:1,&quot;url&quot;:&quot;https://a.example/p/b&quot;,&quot;title&quot;:&quot;T&quot;}"><a href="q">T</a></div><p class="button-wrapper" data-attrs="{&quot;url&quot;:&quot;https://a.example/share&quot;}"><a>Share</a></p>"#,
      "<https://a.example/p/b>\n"
    ),
    ("<p>김정은과 푸틴</p><p>東京\u{00AD}</p>", "김정은과 푸틴\n\n東京\u{00AD}\n"),
    ("<p></p>", ""),
  ])
  func `a post becomes Markdown`(_ html: String, _ markdown: String) {
    #expect(HTMLReader.markdown(Array(html.utf8)) == markdown)
  }

  @Test(arguments: [
    "<p>1) one</p><p>+ two</p><p>=== x</p><p>| a | b |<br>| --- | --- |</p><p>[^1]: no note</p>",
    "<p>&amp;copy; %% hidden %% &lt;!-- c --&gt; http://a.example [[w]] - [ ] t</p><p>```<br>x</p>",
    "<ul><li><p>a</p><ul><li><p>b</p><blockquote><p>c</p><p>d</p></blockquote></li></ul></li></ul>",
    "<p><code>x %% y</code> and %% z</p><blockquote><pre>%%</pre><pre>%%</pre></blockquote><p>q</p>",
    "<p>*a* **b** _c_ ~d~ $e$ ^f^ @g \\* \\</p><h1>t #</h1><p>    four</p><p>a\u{2028}b</p>",
    "<p>x<em>, y</em>z</p><p>東<b>京。</b>大阪 <s>안</s>녕 <i>a<b>b</b></i>c</p><p>!<a href='u'>l</a></p>",
    "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table><dl><dt>e<dd>f</dl>",
  ])
  func `its words are the same when it is read again`(_ html: String) throws {
    let reader = try #require(HTMLReader())
    let bytes = Array(html.utf8)
    let markdown = try #require(HTMLReader.markdown(bytes))
    #expect(
      Markdown.words(markdown) == bytes.withUnsafeBytes { reader.prose($0)?.words }, "\(markdown)")
  }

  /// Made to hold a reader up, or to end it.
  @Test(arguments: [
    String(repeating: "<div>", count: 100_000), String(repeating: "<a></b>", count: 100_000),
    "<a " + (0..<40_000).map { "a\($0)" }.joined(separator: " ") + ">",
    "<!-- <a x=\" --><b " + (0..<40_000).map { "a\($0)=''" }.joined(separator: " ") + ">",
    String(repeating: "x", count: 3 << 20), String(repeating: "&#", count: 100_000),
    String(repeating: "<ul><li>", count: 90) + "deep",
    "<p>a\u{0}b</p><meta charset=\"utf-16\"><p>c</p>", String(repeating: "<", count: 200_000),
  ])
  func `hostile HTML is read or refused in a moment`(_ html: String) throws {
    let reader = try #require(HTMLReader())
    let bytes = Array(html.utf8)
    let clock = ContinuousClock.now
    let prose = bytes.withUnsafeBytes { reader.prose($0) }
    let markdown = HTMLReader.markdown(bytes)
    #expect((prose == nil) == (markdown == nil))
    #expect(ContinuousClock.now - clock < .seconds(2))
    if html.count < 100 { #expect(prose?.words == 3) }
  }

  @Test func `bytes that are no text spoil no word`() throws {
    let bytes: [UInt8] = [0x3C, 0x70, 0x3E, 0xFF, 0x61, 0x20, 0xC3]
    let reader = try #require(HTMLReader())
    #expect(bytes.withUnsafeBytes { reader.prose($0)?.words } == 2)
  }

  private func opening(_ html: String) -> String? {
    Array(html.utf8).withUnsafeBytes { HTMLReader()?.prose($0)?.opening }
  }
}
