/// A piece yet to be made: what its file will say.
package struct PieceDraft: Hashable, Sendable {
  package var title: String
  package var outlet: OutletID
  /// The first of the outlet's workflow without it.
  package var status: StatusID?
  /// When it is due, or for a status it goes out by itself from, that moment.
  package var due: WrittenDate?
  package var length: Int?
  package var fee: Fee?
  /// The piece it is sold again from, whose text it begins with (R43).
  package var from: FilePath?
  /// What type of piece it is, where that is not the usual one.
  package var type: String?
  /// The day it came out, where it is out already.
  package var out: WrittenDate?
  /// The post of the newsletter's own site whose text it begins with, by its number.
  package var post: Int?

  package init(
    title: String, outlet: OutletID, status: StatusID? = nil, due: WrittenDate? = nil,
    length: Int? = nil, fee: Fee? = nil, from: FilePath? = nil
  ) {
    self.title = title
    self.outlet = outlet
    self.status = status
    self.due = due
    self.length = length
    self.fee = fee
    self.from = from
  }
}
