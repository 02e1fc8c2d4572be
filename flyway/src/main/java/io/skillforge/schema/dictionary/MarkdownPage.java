package io.skillforge.schema.dictionary;

import java.util.List;
import java.util.stream.Collectors;

/** As Markdown with tables. */
final class MarkdownPage implements Page {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void title(String words) {
        block("# " + escaped(words));
    }

    @Override
    public void section(String words) {
        block("## " + escaped(words));
    }

    @Override
    public void part(String words) {
        block("### " + escaped(words));
    }

    @Override
    public void paragraph(String words) {
        block(escaped(words));
    }

    @Override
    public void table(List<String> heads, List<List<String>> rows) {
        text.append(line(heads));
        text.append("|").append(" --- |".repeat(heads.size())).append('\n');
        rows.forEach(row -> text.append(line(row)));
        text.append('\n');
    }

    @Override
    public String end() {
        return text.toString().stripTrailing();
    }

    private void block(String words) {
        text.append(words).append("\n\n");
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1");
    }
}
