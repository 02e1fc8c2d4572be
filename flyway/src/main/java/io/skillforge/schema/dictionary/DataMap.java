package io.skillforge.schema.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The register as a page for people: what is kept of whom, and what happens to it. Made from the files that the server
 * works from, so it cannot say anything else than what is done.
 */
public record DataMap(Dictionary dictionary) {

    public enum Format {
        MD(MarkdownPage::new),
        HTML(HtmlPage::new);

        private final Supplier<Page> page;

        Format(Supplier<Page> page) {
            this.page = page;
        }
    }

    public String print(Format format) {
        var page = format.page.get();
        page.title("Data map");
        page.paragraph(
                "What SkillForge keeps of people and of partners, and what happens to it when a consent ends, on an"
                        + " erasure, on a request for access, and with time. "
                        + about(Subject.Whose.PERSON).size()
                        + " tables are about people, "
                        + about(Subject.Whose.PARTNER).size() + " about partners, "
                        + aboutNobody().size() + " about nobody.");
        revocations(page);
        page.section("Tables about people");
        about(Subject.Whose.PERSON).forEach(entry -> table(page, entry));
        page.section("Tables about partners");
        about(Subject.Whose.PARTNER).forEach(entry -> table(page, entry));
        nobody(page);
        return page.end();
    }

    private void revocations(Page page) {
        page.section("When a consent ends");
        for (var purpose : Words.PURPOSES) {
            page.part("The consent to " + purpose.replace('_', ' '));
            var rows = new ArrayList<List<String>>();
            for (var entry : about(Subject.Whose.PERSON)) {
                var actions = entry.subject().orElseThrow().revocation().get(purpose);
                if (actions != null) {
                    rows.add(List.of(entry.name(), Sentences.actions(actions)));
                }
            }
            page.table(List.of("Table", "What is done to the person's rows"), rows);
        }
    }

    private static void table(Page page, TableEntry entry) {
        var subject = entry.subject().orElseThrow();
        var facts = new ArrayList<List<String>>();
        facts.add(List.of("Whose", "The " + subject.whose().code() + " in " + String.join(" or ", subject.path())));
        entry.tenancy().ifPresent(tenancy -> facts.add(List.of("Seen by", seenBy(tenancy))));
        subject.revocation()
                .forEach((purpose, actions) ->
                        facts.add(List.of("When " + purpose + " ends", Sentences.actions(actions))));
        if (subject.keep() != null) {
            facts.add(List.of(
                    subject.revocation().isEmpty() ? "When a consent ends" : "Else", "Stays: " + subject.keep() + "."));
        }
        facts.add(List.of("Erasure", Sentences.erasure(subject.erasure())));
        facts.add(List.of("Access", Sentences.access(subject.access())));
        facts.add(List.of("Retention", Sentences.retention(entry.retention())));
        facts.add(List.of("Responsible", "The context " + entry.context() + "."));

        page.part(entry.name());
        page.paragraph(entry.purpose());
        page.table(List.of("What", "How"), facts);
        page.table(
                List.of("Column", "Meaning", "Category", "Sealed"),
                entry.columns().values().stream().map(DataMap::column).toList());
    }

    private static String seenBy(Tenancy tenancy) {
        return "The tenant in " + tenancy.tenant()
                + (tenancy.persons().isEmpty()
                        ? "; no person."
                        : "; the person in " + String.join(" or ", tenancy.persons()) + ".");
    }

    private static List<String> column(ColumnEntry column) {
        return List.of(
                column.name(),
                column.note() == null ? column.meaning() : column.meaning() + " (" + column.note() + ")",
                column.category(),
                column.encrypted() == null ? "" : column.encrypted().toLowerCase(Locale.ROOT));
    }

    private void nobody(Page page) {
        page.section("Tables about nobody");
        page.table(
                List.of("Table", "What it is for", "Retention"),
                aboutNobody().stream()
                        .map(entry -> List.of(entry.name(), entry.purpose(), Sentences.retention(entry.retention())))
                        .toList());
    }

    private List<TableEntry> about(Subject.Whose whose) {
        return dictionary.tables().stream()
                .filter(entry -> entry.isAbout(whose))
                .toList();
    }

    private List<TableEntry> aboutNobody() {
        return dictionary.tables().stream()
                .filter(entry -> entry.subject().isEmpty())
                .toList();
    }
}
