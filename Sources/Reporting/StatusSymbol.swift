import Checking

/// The three states of a point as drawn signs: a filled disc with a tick, a half-filled ring, an empty dashed ring with
/// a cross. They differ in shape and in filling, not only in colour.
struct StatusSymbol {
  let status: PointCoverage.Status
  let words: Words

  /// Drawn once per page; uses refer to them by id.
  static let definitions: HTML = """
    <svg width="0" height="0" class="definitions" aria-hidden="true">
    <symbol id="status-covered" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" class="disc"/>\
    <path d="M5.6 10.4l3 3 5.8-6.4" class="tick"/></symbol>
    <symbol id="status-partial" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" class="ring"/>\
    <path d="M10 2a8 8 0 0 0 0 16z" class="disc"/></symbol>
    <symbol id="status-missing" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" class="ring dashed"/>\
    <path d="M6.8 6.8l6.4 6.4m0-6.4l-6.4 6.4" class="cross"/></symbol>
    </svg>
    """

  /// The sign alone; the words must stand beside it.
  var sign: HTML {
    "<svg class=\"status \(status.rawValue)\" aria-hidden=\"true\"><use href=\"#status-\(status.rawValue)\"/></svg>"
  }

  /// The sign and its word.
  var labelled: HTML { labelled(words(status)) }

  /// The sign and another word for it.
  func labelled(_ word: String) -> HTML { "<span class=\"status-word\">\(sign)\(word)</span>" }
}
