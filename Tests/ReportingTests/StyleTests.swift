import Foundation
import Reporting
import Testing
import Wording

/// The contrast of the style sheet's colours (WCAG 2.2, relative luminance).
@Suite struct StyleTests {
  @Test(arguments: ["light", "dark"]) func textHasAContrastOfFourAndAHalf(theme: String) throws {
    let colors = try colors(theme)
    let texts = ["ink", "muted", "link", "error", "warning", "covered", "partial", "missing", "suggestion", "info"]
    for background in ["paper", "surface"] {
      for text in texts { #expect(try contrast(text, background, colors) >= 4.5, "\(text) on \(background)") }
    }
    for tint in ["evidence", "hit", "error-tint", "warning-tint", "suggestion-tint", "info-tint"] {
      #expect(try contrast("ink", tint, colors) >= 4.5, "ink on \(tint)")
    }
  }

  @Test(arguments: ["light", "dark"]) func categoriesStandOutFromThePaper(theme: String) throws {
    let colors = try colors(theme)
    for category in ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c-other"] {
      #expect(try contrast(category, "paper", colors) >= 3, "\(category)")
    }
  }

  private func colors(_ theme: String) throws -> [String: String] {
    let page = String(decoding: HTMLRenderer().render(HostileReport.empty, language: .chinese), as: UTF8.self)
    let blocks = page.components(separatedBy: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    let block = try #require(theme == "light" ? blocks.first : blocks.dropFirst().first)
    return block.split(separator: ";").reduce(into: [:]) { colors, declaration in
      let parts = declaration.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      if parts.count == 2, parts[1].hasPrefix("#") { colors[String(parts[0].dropFirst(2))] = parts[1] }
    }
  }

  private func contrast(_ text: String, _ background: String, _ colors: [String: String]) throws -> Double {
    let one = luminance(try #require(colors[text]))
    let other = luminance(try #require(colors[background]))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
