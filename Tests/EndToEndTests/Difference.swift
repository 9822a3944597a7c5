/// Where two replies differ, for a message; nil when they are alike but for the time they took.
func difference(_ first: LineReply, _ second: LineReply) -> String? {
    let (first, second) = ("\(first.timeless)", "\(second.timeless)")
    guard first != second else { return nil }
    let common = zip(first, second).prefix { $0 == $1 }.count
    let start = max(0, common - 60)
    return "…\(first.dropFirst(start).prefix(160))… against …"
        + "\(second.dropFirst(start).prefix(160))…"
}
