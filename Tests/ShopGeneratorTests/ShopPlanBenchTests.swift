import Foundation
import Testing

@testable import ShopGenerator

@Suite struct ShopPlanBenchTests {
    private struct Weights: Decodable {
        let id: String
        let aff: [[Value]]

        enum Value: Decodable, Hashable {
            case text(String)
            case number(Double)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = .text(text)
                } else {
                    self = .number(try container.decode(Double.self))
                }
            }
        }
    }

    private let plan: ShopPlan

    init() throws { plan = try ShopPlan(seed: 1, products: 5_000, customers: 1_200) }

    @Test(arguments: BenchForm.allCases)
    func `Queries are one to four lower-case words, each of a customer`(form: BenchForm) throws {
        let lines = Collected.bench(form, plan).lines
        #expect(lines.count == 2_000)
        for (number, line) in lines.enumerated() {
            let fields = line.split(separator: "\t").map(String.init)
            try #require(fields.count == 3)
            #expect(fields[0] == "q\(number + 1)")
            #expect(try #require(plan.customer(named: fields[1])) < 1_000)
            #expect(fields[2].wholeMatch(of: /[a-z0-9]+( [a-z0-9]+){0,3}/) != nil, "\(line)")
        }
        #expect(Set(lines.map { $0.split(separator: "\t").last }).count > 1_000)
        #expect(Collected.bench(form, plan).bytes == Collected.bench(form, plan).bytes)
    }

    @Test func `A prefix cuts the last word, an edit changes one word by one letter`() throws {
        var random = ShopRandom(seed: 1, stream: .bench)
        for _ in 0..<500 {
            let cut = try #require(BenchForm.prefix.apply(to: ["red", "jacket"], &random))
            #expect(cut[0] == "red" && "jacket".hasPrefix(cut[1]) && (1..<6).contains(cut[1].count))
            guard let edited = BenchForm.fuzzy.apply(to: ["red", "jacket"], &random) else {
                continue
            }
            #expect(edited[0] == "red" && edited[1] != "jacket" && edited[1].first == "j")
            #expect((5...7).contains(edited[1].count))
        }
        #expect(BenchForm.prefix.apply(to: ["jacket", "xl"], &random) == nil)
        #expect(BenchForm.fuzzy.apply(to: ["red", "mug"], &random) == nil)
        #expect(BenchForm.whole.apply(to: ["red"], &random) == ["red"])
    }

    @Test func `A thousand customers have 20 different weights on values that products have`()
        throws
    {
        let lines = try Collected.benchCustomers(plan).decoded(as: Weights.self)
        #expect(lines.map(\.id) == (0..<1_000).map(Customer.id))
        let levels = plan.assortment.shelves.flatMap { shelf in
            let path = shelf.path.components(separatedBy: " > ")
            return (1...3).map { path.prefix($0).joined(separator: " > ") }
        }
        let known = [
            "cat": Set(levels), "color": Set(Shade.allCases.map(\.rawValue)),
            "brand": Set(plan.assortment.aisles.flatMap(\.brands).map(\.name)),
        ]
        var depths: Set<Int> = []
        for line in lines {
            #expect(line.aff.count == 20)
            #expect(Set(line.aff.map { [$0[0], $0[1]] }).count == 20)
            for weight in line.aff {
                guard case .text(let field) = weight[0], case .text(let value) = weight[1],
                    case .number(let worth) = weight[2]
                else {
                    Issue.record("\(weight)")
                    continue
                }
                #expect(known[field]?.contains(value) == true, "\(field) \(value)")
                #expect(worth > 0)
                if field == "cat" { depths.insert(value.components(separatedBy: " > ").count) }
            }
        }
        #expect(depths == [1, 2, 3])
    }

    @Test func `A shop without customers has queries of nobody`() throws {
        let plan = try ShopPlan(products: 50, customers: 0)
        #expect(Collected.bench(.whole, plan).lines.allSatisfy { $0.contains("\t\t") })
        #expect(Collected.benchCustomers(plan).bytes.isEmpty)
    }
}
