/// The languages in which Tingyin speaks to people.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}
