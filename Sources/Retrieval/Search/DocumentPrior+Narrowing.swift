extension DocumentPrior {
    /// The same prior with the bounds of some documents only.
    ///
    /// A filter may leave out just those that the bounds come from: for products out of stock,
    /// bounds of those in stock made a search take 1.8 times as long.
    ///
    /// - Complexity: O(number of documents)
    func narrowed(to documents: Matches) -> DocumentPrior {
        var maxima = [Score](repeating: -Impact.maximumWeight, count: rangeMaxima.count)
        for document in documents {
            let range = document.range
            maxima[range] = max(maxima[range], scores[Int(document.value)])
        }
        return DocumentPrior(scores: scores, rangeMaxima: maxima, isZero: isZero)
    }

    private init(scores: [Score], rangeMaxima: [Score], isZero: Bool) {
        self.scores = scores
        self.rangeMaxima = rangeMaxima
        self.isZero = isZero
    }
}
