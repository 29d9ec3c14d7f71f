/// TOML front matter in the shapes that archetypes of Hugo and Zola, and themes' examples, have.
enum TOMLSample {
  private static let keys: [[String]] = [
    [
      "title = \"A title\"", "title = 'It is \"so\"'", "title = \"왜 지금인가 \\\"인용\\\"\"",
      "title = \"日本の# 夜\" # now",
    ],
    [
      "date = 2023-05-29", "date = 2023-05-29T10:00:00+09:00", "date = \"2023-05-29\"",
      "Date = 2021-01-01 07:32:00Z", "date =  \"2024-04-15T22:12:54+09:00\"",
    ],
    ["draft = true", "draft = false # out", "draft=true"],
    [
      "tags = [\"a\", \"b, c\"]", "tags = [\n  \"a\", # one\n  '나',\n]", "tags = []",
      "tags = [[\"x\"], [1, 2.5]]", "tags = [\n    \n]",
      "images = [\n  \"https://x.org/1600x900\"\n] # overrides the site's",
    ],
    [
      "description = \"\"\"\nstatus = \"not this\"\n[nor] \"this\" \\\n  end\"\"\"",
      "description = '''\nfiled = 1\n'''", "description = \"\"",
      "description = \"\"\"\n  A **summary**.\n\n  More of it\n  \"\"\"",
    ],
    ["weight = 10", "weight = -1_000", "ratio = 6.02e23", "hex = 0xdead_beef", "at = 07:32:00"],
    [
      "author.name = \"Kim\"", "author = { name = \"Kim\", tags = [\"x\"] }", "\"저자\" = \"김\"",
      "'quoted key' = 1",
    ],
    [
      "status = \"drafting\"", "status = 'editing' # mine", "  status   =  \"idea\"",
      "status = [\"drafting\"]", "\"status\" = \"idea\"",
    ],
    ["filed = 2026-01-02", "filed = \"2026-01-02\""],
    [
      "slug = \"why\"", "aliases = [\"/old/\"]", "image=\"/x.jpg\"", "expiryDate = 2030-01-01",
      "toc = true",
    ],
  ]

  private static let tables = [
    "[extra]\nstatus = \"the site's\"\nlist = [\n  1,\n]\n",
    "[taxonomies]\ntags = [\"a\"]\n\n[extra.deep]\nfiled = 2020-01-01\n",
    "# the menu\n[[menu.main]]\nname = \"x\"\n[[menu.main]]\nname = \"y\"\n",
    "  [params]\n  a = { b = 1 }\n",
    "[\"quoted.table\"]\nx = 1\n",
    "\n[menu]\n  [menu.main]\n    parent = \"x\"\n\n", "[taxonomies]\ntags = [\"a\"]\n[extra]\n",
    "[[resources]]\n  src = \"**Hero*.jpg\"\n[[resources]]\n  src = \"b\"\n\n",
  ]

  private static let between = ["", "", "", "\n", "# a comment: status = \"x\"\n", "   \n", "#\n"]

  /// A whole file, another each time.
  static func text(_ dice: inout Dice) -> String {
    // Some programs that write files for Hugo begin them with an empty line.
    var text = Int.random(in: 0..<8, using: &dice) == 0 ? "\n+++\n" : "+++\n"
    for choices in keys.shuffled(using: &dice) where Int.random(in: 0..<3, using: &dice) > 0 {
      text += between.randomElement(using: &dice) ?? ""
      text += (choices.randomElement(using: &dice) ?? "") + "\n"
    }
    text += between.randomElement(using: &dice) ?? ""
    if Bool.random(using: &dice) { text += tables.randomElement(using: &dice) ?? "" }
    text +=
      "+++\n" + ["Text.\n", "", "+++ no fence\n", "글\n\n---\nstatus: x\n"].randomElement(
        using: &dice)!
    return Bool.random(using: &dice) ? text : text.replacing("\n", with: "\r\n")
  }
}
