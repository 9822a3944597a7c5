import ArgumentParser
import SearchEngine

/// The value of `--sort`: a field, and after a colon the direction.
struct SortingOption: ExpressibleByArgument {
    /// What the search takes.
    let sorting: SearchRequest.Sorting

    /// Nil without a field, or for a direction other than `asc` and `desc`.
    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let field = parts.first, !field.isEmpty else {
            return nil
        }
        switch parts.dropFirst().first?.lowercased() {
        case nil, "asc": sorting = .init(field: String(field), isDescending: false)
        case "desc": sorting = .init(field: String(field), isDescending: true)
        default: return nil
        }
    }
}
