/// The elements of a .docx's text that mean something to a reader of it.
enum WordTag: String {
  case document, body, p, r, t, tab, ptab, br, cr, sym, noBreakHyphen
  case pPr, rPr, pStyle, rStyle, numId, ilvl, outlineLvl, vanish
  case pPrChange, rPrChange, tblPrChange, tcPrChange, trPrChange, sectPrChange, tblPrExChange, numberingChange
  case ins, del, moveFrom, moveTo
  case fldChar, instrText, txbxContent, rt, altChunk
  case tbl, tr, tc, trPr, gridBefore, gridSpan, vMerge
  case footnotes, endnotes, footnote, endnote, footnoteReference, endnoteReference
  case formulaText = "m:t"
  case alternates = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
}
