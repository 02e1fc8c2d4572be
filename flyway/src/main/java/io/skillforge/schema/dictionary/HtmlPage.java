package io.skillforge.schema.dictionary;

import java.util.List;

/** As one HTML file that needs no other. */
final class HtmlPage implements Page {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            th { background: #eee; color: #000; }
            @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }
            </style>
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    @Override
    public void title(String words) {
        element("title", words);
        element("h1", words);
    }

    @Override
    public void section(String words) {
        element("h2", words);
    }

    @Override
    public void part(String words) {
        element("h3", words);
    }

    @Override
    public void paragraph(String words) {
        element("p", words);
    }

    @Override
    public void table(List<String> heads, List<List<String>> rows) {
        text.append("<table>\n");
        row("th scope=\"col\"", "th", heads);
        rows.forEach(row -> row("td", "td", row));
        text.append("</table>\n");
    }

    @Override
    public String end() {
        return text.append("</html>").toString();
    }

    private void row(String start, String end, List<String> cells) {
        text.append("<tr>");
        cells.forEach(cell -> text.append('<')
                .append(start)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(end)
                .append('>'));
        text.append("</tr>\n");
    }

    private void element(String name, String words) {
        text.append('<')
                .append(name)
                .append('>')
                .append(escaped(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
