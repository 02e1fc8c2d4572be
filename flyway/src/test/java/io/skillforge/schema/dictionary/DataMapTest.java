package io.skillforge.schema.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataMapTest {

    private static final DataMap MAP = new DataMap(Dictionary.ofBuild());

    @Test
    void tellsInWordsWhatIsDone() {
        assertThat(MAP.print(DataMap.Format.MD))
                .startsWith("# Data map\n\nWhat SkillForge keeps of people")
                .contains(
                        "## When a consent ends\n\n### The consent to marketing\n\n| Table | What is done to the person's rows |\n")
                .contains("| users | Sets marketing\\_opt\\_in to false in rows where marketing\\_opt\\_in. |")
                .contains("Sets headline to nothing, summary to nothing, goals to nothing in rows where")
                .contains("| email | address | contact | pii\\_user |")
                .contains("| Whose | The person in advisor\\_user\\_id or advisee\\_user\\_id |")
                .contains("| Erasure | The rows are deleted. |");
    }

    @Test
    void namesEveryTableOnceAsItsOwn() {
        var page = MAP.print(DataMap.Format.HTML);
        for (var entry : Dictionary.ofBuild().tables()) {
            var heading = entry.subject().isPresent() ? "<h3>%s</h3>" : "<tr><td>%s</td>";
            assertThat(page).containsOnlyOnce(heading.formatted(entry.name()));
        }
        assertThat(page)
                .startsWith("<!doctype html>")
                .endsWith("</html>")
                .contains("purpose = 'marketing' and status in ('pending', 'scheduled')");
    }

    @Test
    void keepsTheSignsOfAPageOutOfItsTexts() {
        var html = new HtmlPage();
        html.table(List.of("a<b"), List.of(List.of("\"x\" & y")));
        assertThat(html.end()).contains("<th scope=\"col\">a&lt;b</th>", "<td>&quot;x&quot; &amp; y</td>");
        var markdown = new MarkdownPage();
        markdown.table(List.of("a|b"), List.of(List.of("*c*")));
        assertThat(markdown.end()).isEqualTo("| a\\|b |\n| --- |\n| \\*c\\* |");
    }
}
