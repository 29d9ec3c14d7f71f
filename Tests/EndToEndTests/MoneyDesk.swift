/// A desk of several currencies and terms, and what the files say of money.
enum MoneyDesk {
  static func make() throws -> CommandsDesk { try CommandsDesk(pieces, plan: plan) }

  static let plan = """
    time_zone: Asia/Tokyo
    sources:
      pieces: [{path: posts, all: true}, {path: gigs, all: true}, {path: thesis, all: true}]
    outlets:
      own-letter: {name: Own Letter, short: OWN, kind: own}
      nk-news:
        {name: NK News, short: NKN, kind: client, time_zone: Asia/Seoul, currency: USD, fee: 300,
         kill_fee: 25%}
      korea-pro: {name: Korea Pro, short: KP, kind: client, currency: USD}
      the-spectator:
        {name: The Spectator, short: SPE, kind: client, time_zone: Europe/London, currency: GBP}
      tabloid: {name: Tabloid, short: TAB, kind: client, currency: GBP, invoices: none}
      phd: {name: PhD, short: PhD, kind: study}

    """

  static let pieces = [
    // The fee is the outlet's usual one.
    "gigs/nk-news/usual.md": """
    ---
    title: Usual fee
    status: published   # out at last
    commissioned: 2026-10-01
    published: 2026-11-20
    ---
    One two.

    """,
    "gigs/korea-pro/own.md": """
    ---
    title: Own fee
    status: published
    published: 2026-11-21
    fee: $250
    ---
    One two.

    """,
    "gigs/the-spectator/rate.md": """
    ---
    title: By the word
    status: published
    published: 2026-11-22
    length: 900
    fee: 0.40 GBP/word
    ---
    One two.

    """,
    "gigs/tabloid/none.md": """
    ---
    title: No invoice
    status: published
    published: 2026-11-22
    fee: 100
    ---
    One two.

    """,
    "gigs/nk-news/first.md": """
    ---
    title: First of two
    status: published
    published: 2026-10-10
    fee: 300 USD
    invoice: INV-028
    invoiced: 2026-10-12
    ---
    One two.

    """,
    "gigs/korea-pro/second.md": """
    ---
    title: Second of two
    status: published
    published: 2026-10-11
    fee: 200 USD
    invoice: INV-028
    invoiced: 2026-10-12
    ---
    One two.

    """,
    "gigs/nk-news/pitch.md": """
    ---
    title: A pitch
    status: pitched
    pitched: 2026-11-10
    ---
    One two.

    """,
    "gigs/nk-news/draft.md": """
    ---
    title: A draft
    status: drafting
    commissioned: 2026-11-10
    length: 900
    ---
    One two.

    """,
    "gigs/nk-news/no.md": """
    ---
    title: Said no
    outlet: nk-news
    status: declined
    declined: 2026-11-18
    ---
    One two.

    """,
    "posts/free.md": "---\ntitle: Free\nstatus: published\npublished: 2026-11-22\n---\nOne.\n",
    "thesis/chapter.md": "---\ntitle: Chapter\noutlet: phd\nstatus: drafting\n---\nOne.\n",
  ]
}
