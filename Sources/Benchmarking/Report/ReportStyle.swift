/// How the page looks.
enum ReportStyle {
    /// The style sheet; the two hues are told apart by all kinds of color vision (Okabe and Ito's
    /// blue and vermilion, darkened until text in them can be read).
    static let sheet: StaticString = """

        :root {
          color-scheme: light dark;
          --page: #f7f6f2; --panel: #ffffff; --ink: #1a1e22; --soft: #5d656c; --rule: #dfddd5;
          --grid: #eae8e1; --first: #00619e; --second: #b04a00; --past: #7a838a;
          --context: #d9dbd9; --bar: #b4bcc2;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #121518; --panel: #191d21; --ink: #e6e8ea; --soft: #9aa4ac; --rule: #2e353b;
            --grid: #262c31; --first: #62b6ee; --second: #f29a55; --past: #88929a;
            --context: #333a40; --bar: #4b565f;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--page); color: var(--ink);
          font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          font-variant-numeric: tabular-nums;
        }
        header, main, footer {
          max-width: 1240px; margin-inline: auto; padding-inline: clamp(16px, 4vw, 40px);
        }
        header { padding-top: clamp(28px, 5vw, 56px); }
        h1 { font-size: clamp(28px, 4vw, 40px); line-height: 1.1; letter-spacing: -0.025em;
          margin: 0 0 12px; font-weight: 680; }
        .about { color: var(--soft); margin: 0; max-width: 80ch; }
        .about b { color: var(--ink); font-weight: 600; }
        nav { margin-top: 20px; display: flex; flex-wrap: wrap; gap: 4px 22px; font-size: 15px; }
        a { color: var(--first); text-decoration-thickness: 1px; text-underline-offset: 3px; }
        a:focus-visible, summary:focus-visible, .scroll:focus-visible {
          outline: 2px solid var(--first); outline-offset: 3px; border-radius: 3px;
        }
        .headlines {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
          gap: 1px; margin: 32px 0 0; background: var(--rule); border: 1px solid var(--rule);
          border-radius: 10px; overflow: hidden;
        }
        .headlines div { background: var(--panel); padding: 18px 20px 16px; display: flex;
          flex-direction: column; }
        .headlines dt { color: var(--soft); font-size: 14px; line-height: 1.35; order: 2; }
        .headlines dd { margin: 0; }
        .headlines .figure { order: 1; font-size: 31px; line-height: 1.2; font-weight: 640;
          letter-spacing: -0.025em; }
        .headlines .detail { order: 3; font-size: 13px; line-height: 1.4; color: var(--soft);
          margin-top: 6px; }
        .headlines dt { color: var(--ink); font-weight: 550; margin-top: 2px; }
        section { margin-top: clamp(44px, 6vw, 72px); }
        h2 { font-size: 24px; line-height: 1.2; letter-spacing: -0.015em; margin: 0 0 8px;
          font-weight: 660; }
        .lead { margin: 0; color: var(--soft); max-width: 74ch; }
        h3 { font-size: 15px; font-weight: 600; margin: 28px 0 12px; padding-top: 12px;
          border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
        .grid { display: grid; gap: 14px;
          grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); }
        .panel { margin: 0; padding: 14px 16px 10px; background: var(--panel);
          border: 1px solid var(--rule); border-radius: 10px; min-width: 0;
          display: flex; flex-direction: column; }
        figcaption { display: flex; flex-wrap: wrap; justify-content: space-between;
          align-items: baseline; gap: 0 12px; margin-bottom: 8px; }
        h4 { margin: 0; font-size: 15px; font-weight: 640; overflow-wrap: anywhere; }
        figcaption p { margin: 0; font-size: 13px; color: var(--soft); }
        svg { display: block; width: 100%; height: auto; overflow: visible; }
        svg text { font-size: 11px; fill: var(--ink); }
        svg .tick { fill: var(--soft); font-size: 10.5px; }
        svg .soft { fill: var(--soft); }
        svg .end { text-anchor: end; }
        svg .middle { text-anchor: middle; }
        svg .grid { stroke: var(--grid); stroke-width: 1; }
        svg .axis { stroke: var(--past); stroke-width: 1; }
        svg .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        svg .line.first { stroke: var(--first); stroke-width: 2.25; }
        svg .line.second { stroke: var(--second); }
        svg .line.past { stroke: var(--past); stroke-width: 1.5; stroke-dasharray: 4 4; }
        svg .line.context { stroke: var(--context); stroke-width: 1; }
        svg .dot { stroke: var(--panel); stroke-width: 1.5; }
        svg .dot.first { fill: var(--first); }
        svg .dot.second { fill: var(--second); }
        svg .series { font-weight: 600; }
        svg .series.first { fill: var(--first); }
        svg .series.second { fill: var(--second); }
        svg .series.past { fill: var(--soft); font-weight: 400; }
        svg .bar.own { fill: var(--first); }
        svg .bar.peer { fill: var(--bar); }
        svg .reach { stroke-width: 1.5; }
        svg .reach.own { stroke: var(--first); }
        svg .reach.peer { stroke: var(--past); }
        svg .row.own, svg .value.own { fill: var(--first); font-weight: 650; }
        details { margin-top: auto; padding-top: 6px; font-size: 13px; }
        summary { cursor: pointer; color: var(--soft); padding: 4px 0; width: fit-content; }
        summary:hover { color: var(--ink); }
        section > .scroll, section > details { margin-top: 20px; }
        .scroll { overflow-x: auto; }
        section > .scroll { background: var(--panel); border: 1px solid var(--rule);
          border-radius: 10px; padding: 4px 16px 8px; }
        h3 + .scroll { margin-top: 0; }
        table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; }
        th, td { padding: 6px 0 6px 18px; text-align: right; white-space: nowrap;
          border-bottom: 1px solid var(--grid); }
        tbody tr:last-child td { border-bottom: 0; }
        th { color: var(--soft); font-weight: 500; border-bottom-color: var(--rule); }
        .name { text-align: left; }
        th:first-child, td:first-child { padding-left: 0; }
        footer { margin-top: 56px; padding-block: 20px 40px; font-size: 13px; color: var(--soft); }
        footer li { overflow-wrap: anywhere; }
        @media print { .panel { break-inside: avoid; } nav, details { display: none; } }

        """
}
