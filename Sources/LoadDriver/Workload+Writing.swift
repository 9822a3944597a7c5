import LineProtocol
import NIOCore

extension Workload {
    /// Appends a request's line.
    ///
    /// - Parameter stream: the number of the stream that it is from, for unique ids.
    func write(_ request: PlannedRequest, stream: Int, into buffer: inout ByteBuffer) {
        let frame = frames[request.kind.rawValue]
        buffer.writeBytes(frame.head)
        switch request.kind {
        case .search, .anonymous, .facets:
            buffer.writeBytes(quotedPhrases[Int(request.item)])
            writeCustomer(of: request, into: &buffer)
        case .prefixes:
            let typed = phrases[Int(request.item)].prefix(Int(request.typed))
            buffer.writeString(String(typed).quotedAsJSON)
            writeCustomer(of: request, into: &buffer)
        case .filters:
            buffer.writeBytes(filters[Int(request.item)].query)
            writeCustomer(of: request, into: &buffer)
            buffer.writeStaticString(" WHERE ")
            buffer.writeBytes(filters[Int(request.item)].filter)
        case .events: writeEvent(request, stream: stream, into: &buffer)
        case .products: writeProduct(request, into: &buffer)
        }
        buffer.writeBytes(frame.tail)
    }

    private func writeCustomer(of request: PlannedRequest, into buffer: inout ByteBuffer) {
        guard request.customer >= 0 else { return }
        buffer.writeStaticString(" FOR ")
        buffer.writeBytes(customers[Int(request.customer)])
    }

    private func writeEvent(
        _ request: PlannedRequest, stream: Int, into buffer: inout ByteBuffer
    ) {
        let event = events[Int(request.item)]
        buffer.writeBytes(event.head)
        if event.needsComma { buffer.writeStaticString(",") }
        buffer.writeString("\"id\":\"\(runTag)-\(stream)-\(request.number)\"}")
    }

    private func writeProduct(_ request: PlannedRequest, into buffer: inout ByteBuffer) {
        let product = products[Int(request.item)]
        buffer.writeBytes(product.template.head)
        var comma = product.template.needsComma ? "," : ""
        if let price = product.price {
            // 80 % to 120 % of what was imported, so that prices do not wander off.
            let percent = Double(80 + request.variation % 41)
            buffer.writeString("\(comma)\"price\":\(Int64(max(1, price * percent / 100)))")
            comma = ","
        }
        if product.hasStock {
            buffer.writeString("\(comma)\"in_stock\":\(request.variation & 0x7000_0000 != 0)")
        }
        buffer.writeStaticString("}")
    }
}
