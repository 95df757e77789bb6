import Checking
import Classification
import TextModel
public import Wording

/// The figures of a report as CSV (RFC 4180), a file for each table; shares are fractions of 1.
public struct ReportTables: Sendable {
  /// The names of all files.
  public static let names = [
    "shares.csv", "findings.csv", "coverage.csv", "survey.csv", "keywords.csv", "passages.csv",
    "issues.csv", "rules.csv", "subcategories.csv", "copies.csv", "files.csv",
    "plans.csv",
  ]

  private let mark: [UInt8]

  /// - Parameter byteOrderMark: puts U+FEFF before each table, for Excel.
  public init(byteOrderMark: Bool = false) { mark = byteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }

  /// Those of `names` that have something to tell.
  ///
  /// - Parameter language: of messages and titles; names of columns and codes are the same in every language.
  public func files(of report: Report, language: Language) -> [(name: String, bytes: [UInt8])] {
    let words = Words(language: language)
    let (shared, plans) = (SharedPassages(report, words: words), report.plans(words))
    let tables: [(head: [String], rows: [[String]])?] = [
      report.opinions.map { (Self.shareHead, rows($0)) },
      report.speeches.isEmpty ? nil : (Self.findingHead, report.speeches.flatMap { findings(of: $0, words) }),
      report.speeches.isEmpty ? nil : (Self.coverageHead, report.speeches.flatMap { coverage(of: $0, words) }),
      report.surveys.isEmpty ? nil : (Self.surveyHead, report.surveys.flatMap { survey($0, words) }),
      report.keyWords.isEmpty
        ? nil
        : report.opinions.map { opinions in
          (Self.keyWordHead, report.keyWords.flatMap { keyWords($0, opinions.scheme, words) })
        },
      shared.map { (Self.passageHead, passages($0)) },
      report.opinions.flatMap { opinions -> (head: [String], rows: [[String]])? in
        opinions.issues.isEmpty ? nil : (Self.issueHead, opinions.issues.map(issue))
      },
      report.surveys.isEmpty ? nil : (Self.ruleHead, report.surveys.flatMap { rules($0, words) }),
      report.opinions.map { (Self.subcategoryHead, subcategories($0)) },
      report.opinions.flatMap { opinions -> (head: [String], rows: [[String]])? in
        opinions.duplicates.copies == 0 ? nil : (Self.copyHead, opinions.duplicates.groups.map(copies))
      },
      report.inputs.isEmpty ? nil : (Self.fileHead, report.inputs.map { file($0, language) }),
      plans.isEmpty ? nil : (Self.planHead, plans.flatMap(self.plan)),
    ]
    return zip(Self.names, tables).compactMap { name, table in
      table.map { (name, self.table($0.head, $0.rows)) }
    }
  }

  private static let shareHead = [
    "dimension", "value", "opinions", "category", "label", "count", "share", "low", "high", "method",
    "audited", "collection", "further",
  ]
  private static let findingHead = [
    "file", "line", "column", "severity", "check", "rule", "text", "message", "suggestion",
  ]
  private static let coverageHead = ["file", "profile", "point", "title", "status", "score", "reason"]

  private func table(_ head: [String], _ rows: [[String]]) -> [UInt8] {
    mark + ([head] + rows).flatMap(JudgedOpinionTable.record)
  }

  private func rows(_ section: Report.OpinionSection) -> [[String]] {
    let collection = section.table.collection.rawValue
    let overall = section.table.shares.map { share in
      ["all", "", String(section.table.opinions)] + row(share, section.scheme)
        + [collection, section.table.further.map { String($0.counts[share.category]) } ?? ""]
    }
    let groups = section.table.groups.flatMap { dimension, groups in
      groups.flatMap { group in
        group.shares.map {
          [dimension.rawValue, group.value ?? "", String(group.opinions)]
            + row($0, section.scheme, isSmall: group.isSmall) + [collection, ""]
        }
      }
    }
    let distinct = (section.duplicates.shares ?? []).map {
      ["distinct", "", String(section.duplicates.opinions - section.duplicates.copies)] + row($0, section.scheme)
        + [collection, ""]
    }
    return overall + groups + distinct
  }

  /// Groups too small for shares have counts only.
  private func row(_ share: Prevalence, _ scheme: CodingScheme, isSmall: Bool = false) -> [String] {
    let category = scheme.categories[share.category]
    let figures =
      isSmall
      ? ["", "", "", ""]
      : [share.share, share.low, share.high].map(Self.fraction) + [share.method.rawValue]
    return [category.id, category.label, String(share.count)] + figures + [share.audited.map(String.init) ?? ""]
  }

  private func findings(of speech: Report.SpeechSection, _ words: Words) -> [[String]] {
    let finder = PlaceFinder(speech.document.document)
    return speech.review.findings.map { finding in
      let place = finder.place(finding.range)
      return [
        speech.document.document.name, String(place.line), String(place.column), finding.severity.rawValue,
        finding.check.rawValue, finding.rule, finder.text(finding.range), words(finding.message),
        finding.suggestion ?? "",
      ]
    }
  }

  private func coverage(of speech: Report.SpeechSection, _ words: Words) -> [[String]] {
    speech.points.map {
      [
        speech.document.document.name, speech.profile, $0.point, $0.title, $0.status.rawValue,
        Figures.fixed($0.score, decimals: 4), words($0.reason),
      ]
    }
  }
}
