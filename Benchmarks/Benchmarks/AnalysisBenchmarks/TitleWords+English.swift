extension TitleWords {
    /// English, in ASCII only.
    static let english = TitleWords(
        language: "en", order: .qualityFirst, space: " ",
        makers: [
            "Norvane", "Kelby & Sons", "Brightpeak", "Oakmere", "Tessaro", "Quillon", "Marlowe",
            "Fenwick's",
        ],
        things: [
            "hiking boots", "running shoes", "coffee maker", "desk lamp", "rain jacket",
            "phone case", "cordless drill", "backpack", "water bottle", "wireless headphones",
            "frying pan", "yoga mat", "dog bed", "t-shirt", "wall clock", "storage boxes",
            "garden hose", "office chair",
        ],
        qualities: [
            "waterproof", "lightweight", "folding", "insulated", "stainless steel", "organic",
            "rechargeable", "heavy-duty", "non-stick", "adjustable", "vintage", "breathable",
        ],
        details: [
            "for women", "men's", "black", "navy blue", "set of 4", "2.5 l", "with lid",
            "1/2-inch", "extra wide", "dishwasher safe", "USB-C", "kids",
        ])
}
