import Foundation
import Testing

@testable import SearchServer

@Suite struct ProcessUsageTests {
    @Test func itIsThatOfThisProcess() {
        let usage = ProcessUsage.current
        #expect(usage.processID == Int(ProcessInfo.processInfo.processIdentifier))
        #expect(usage.rssBytes > 1 << 20)
        #expect(usage.peakRSSBytes >= usage.rssBytes)
    }

    @Test func cpuTimeGrowsWithWork() {
        let before = ProcessUsage.current
        var text = ""
        while ProcessUsage.current.cpuSeconds - before.cpuSeconds < 0.02 { text += "x" }
        #expect(!text.isEmpty)
        #expect(ProcessUsage.current.cpuSeconds > before.cpuSeconds)
    }

    @Test func figuresOfTheKernelAreKilobytes() {
        let status = "Name:\tpenchant\nVmHWM:\t    2048 kB\nVmRSS:\t    1000 kB\n"
        #expect(ProcessUsage.bytes("VmHWM", in: status) == 2_097_152)
        #expect(ProcessUsage.bytes("VmRSS", in: status) == 1_024_000)
        #expect(ProcessUsage.bytes("VmSwap", in: status) == nil)
        #expect(ProcessUsage.bytes("VmRSS", in: "VmRSS: ?") == nil)
    }
}
