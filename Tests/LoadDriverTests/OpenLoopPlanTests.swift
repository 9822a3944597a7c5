import Testing

@testable import LoadDriver

@Suite struct OpenLoopPlanTests {
    private func plan(
        _ workload: Workload, rate: Double, spacing: ArrivalSpacing = .poisson,
        connection: Int = 0, of connections: Int = 1
    ) -> OpenLoopPlan {
        OpenLoopPlan(
            RequestStream(workload, number: connection), rate: rate, spacing: spacing,
            connections: connections)
    }

    private func requests(_ plan: OpenLoopPlan, until end: Int64) -> [TimedRequest] {
        var plan = plan
        var requests: [TimedRequest] = []
        while true {
            let next = plan.next()
            guard next.intended < end else { return requests }
            requests.append(next)
        }
    }

    @Test(arguments: ArrivalSpacing.allCases)
    func theScheduleFollowsFromSeedAndRate(spacing: ArrivalSpacing) throws {
        let first = plan(try SmallShop.workload(seed: 3), rate: 500, spacing: spacing)
        let second = plan(try SmallShop.workload(seed: 3), rate: 500, spacing: spacing)
        let requests = requests(first, until: 10_000_000_000)
        #expect(requests == self.requests(second, until: 10_000_000_000))
        let other = plan(try SmallShop.workload(seed: 4), rate: 500, spacing: spacing)
        #expect(requests != self.requests(other, until: 10_000_000_000))
    }

    @Test func timesNeverDecrease() throws {
        let all = requests(plan(try SmallShop.workload(), rate: 2_000), until: 5_000_000_000)
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.intended <= $1.intended })
    }

    @Test(arguments: ArrivalSpacing.allCases, [1, 7])
    func allConnectionsTogetherHaveTheRate(spacing: ArrivalSpacing, connections: Int) throws {
        let workload = try SmallShop.workload()
        let seconds: Int64 = 100
        let count = (0..<connections).reduce(0) { count, connection in
            let plan = plan(
                workload, rate: 1_000, spacing: spacing, connection: connection, of: connections)
            return count + requests(plan, until: seconds * 1_000_000_000).count
        }
        #expect(abs(Double(count) / Double(seconds) - 1_000) < 20)
    }

    @Test func theRateIsThereFromTheBeginning() throws {
        let all = requests(plan(try SmallShop.workload(), rate: 20_000), until: 500_000_000)
        #expect(all.allSatisfy { $0.intended >= 0 })
        let early = all.count { $0.intended < 100_000_000 }
        #expect(abs(early - 2_000) < 200)
        #expect(all.prefix(200).contains { $0.request.typed > 3 })
    }

    @Test func uniformArrivalsOfAllConnectionsAreEquallyFarApart() throws {
        let mix = try RequestMix(yaml: "requests: {anonymous: {weight: 1}}", path: "t")
        let workload = try SmallShop.workload(mix)
        let times = (0..<4).flatMap { connection in
            requests(
                plan(workload, rate: 1_000, spacing: .uniform, connection: connection, of: 4),
                until: 100_000_000
            ).map(\.intended)
        }.sorted()
        #expect(times.count == 100)
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 == 1_000_000 })
    }

    @Test func poissonGapsAreSpreadAsFarAsTheyAreLong() throws {
        let mix = try RequestMix(yaml: "requests: {anonymous: {weight: 1}}", path: "t")
        let plan = plan(try SmallShop.workload(mix), rate: 1_000)
        let times = requests(plan, until: 100_000_000_000).map { Double($0.intended) / 1e6 }
        let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
        let mean = gaps.reduce(0, +) / Double(gaps.count)
        let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
        #expect(abs(mean - 1) < 0.03)
        #expect(abs(variance.squareRoot() - 1) < 0.03)
    }

    @Test func keysOfAPhraseComeAtTheirPaceBetweenOtherRequests() throws {
        let all = requests(plan(try SmallShop.workload(), rate: 50), until: 20_000_000_000)
        let keys = all.enumerated().filter {
            $0.element.request.kind == .prefixes && $0.element.request.typed > 2
                && $0.element.intended >= 100_000_000
        }
        #expect(keys.count > 100)
        for (place, key) in keys {
            let before = all[..<place].last {
                $0.request.kind == .prefixes && $0.request.item == key.request.item
                    && $0.request.typed == key.request.typed - 1
                    && $0.intended == key.intended - 100_000_000
            }
            #expect(before != nil)
        }
    }
}
