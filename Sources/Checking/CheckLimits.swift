import DataFiles

/// The limits of the checks: the table `limits.tsv` of this room.
enum CheckLimits {
  static let shared = NamedLimits(table: PackageResources.limits_tsv)
}
