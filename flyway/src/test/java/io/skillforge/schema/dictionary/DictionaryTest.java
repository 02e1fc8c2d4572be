package io.skillforge.schema.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skillforge.schema.SchemaException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That every file of the build is read, and that a mistake in one is told by the file and what is wrong. */
class DictionaryTest {

    private static final String WIDGETS = """
            table: widgets
            context: person
            purpose: What tests are made of.
            tenancy: { tenant: tenant_id, person: user_id }
            retention: { policy: none, reason: account }
            subject:
              path: user_id
              access: included
              erasure: delete
              revocation:
                marketing:
                  - { delete: rows, where: "state = 'old'" }
                  - { set: { state: gone, gone_at: now }, where: "state = 'new'" }
                keep: nothing else is known of widgets
            columns:
              id: { meaning: the widget, category: identifier }
              tenant_id: { meaning: its tenant, category: identifier }
              user_id: { meaning: its owner, category: identifier }
              state: { meaning: how it is, category: behaviour }
              gone_at: { meaning: since when, category: behaviour, encrypted: pii_user, note: of no use }
            """;

    @Test
    void readsEveryFileOfTheFolder() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/dictionary"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index")))
                    .containsExactlyInAnyOrderElementsOf(Dictionary.files());
        }
        var dictionary = Dictionary.ofBuild();
        assertThat(dictionary.tables()).hasSizeGreaterThan(50);
        assertThat(dictionary.schemas()).extracting(SchemaEntry::name).contains("history", "staging");
        assertThat(dictionary.find("users").orElseThrow().columns().get("email").encrypted())
                .isEqualTo("pii_user");
    }

    @Test
    void readsWhatARevocationDoes() {
        var entry = read(WIDGETS);
        var marketing = entry.subject().orElseThrow().revocation().get("marketing");
        assertThat(marketing).hasSize(2);
        assertThat(marketing.get(0).isDelete()).isTrue();
        assertThat(marketing.get(0).where()).isEqualTo("state = 'old'");
        assertThat(marketing.get(1).values()).containsEntry("state", "gone").containsEntry("gone_at", "now");
        assertThat(entry.isAbout(Subject.Whose.PERSON)).isTrue();
        assertThat(entry.columns().get("state").isPersonal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    table: widgets            | table: gadgets              | whose file is gadgets.yml
                    purpose: What             | porpoise: What              | lacks 'purpose'
                    made of.                  | made of                     | no sentence
                    subject:                  | subjekt: none\\nsubject:    | says 'subjekt', which means nothing
                    path: user_id             | path: owner_id              | names 'owner_id' in 'subject'
                    tenant: tenant_id         | tenant: partner             | names 'partner' in 'tenancy'
                    access: included          | access: excluded            | lacks the reason of 'access: excluded'
                    erasure: delete           | erasure: forget             | says 'forget' for 'erasure'
                    marketing:                | marketting:                 | says 'marketting'
                    keep: nothing             | kept: nothing               | says 'kept'
                    delete: rows              | delete: columns             | says 'columns' for 'delete'
                    state: gone               | status: gone                | names 'status' in 'set'
                    state: gone               | user_id: gone               | sets a column that says which row it is or whose
                    , where: "state = 'new'"  | ''                          | sets values without 'where'
                    state = 'old'             | state = 'old'; drop table x | more than a condition
                    state = 'old'             | state = ?                   | more than a condition
                    how it is, category: behaviour | how it is              | gives 'state' no category
                    how it is, category: behaviour | how it is, category: odd | says category 'odd' of 'state'
                    encrypted: pii_user       | encrypted: rot13            | says encrypted 'rot13' of 'gone_at'
                    note: of no use           | colour: red                 | says 'colour', which means nothing
                    policy: none, reason: account | policy: none               | lacks 'reason'
                    id: { meaning             | Id-: { meaning              | names 'Id-', which is not a plain name
                    """)
    void namesTheFileAndTheMistake(String right, String wrong, String sentence) {
        assertThat(WIDGETS).contains(right);
        var text = WIDGETS.replace(right, wrong.translateEscapes());
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("widgets.yml")
                .withMessageContaining(sentence);
    }

    private static final String ENDING = WIDGETS.replace("retention: { policy: none, reason: account }\n", """
            retention:
              datasets:
                widgets_hash:
                  hash: { state: gone_at }
                  set: { state: gone }
                  clock: user_id.deleted_at
                  where: state is not null
                widgets: { delete: rows, clock: [gone_at, state] }
              detach:
                hash: { user_id: state }
                set: { gone_at: now }
            """);

    @Test
    void readsWhatRetentionDoes() {
        var retention = read(ENDING).retention();
        assertThat(retention.policy()).isEqualTo("widgets_hash, widgets");
        var hash = retention.datasets().get(0);
        assertThat(hash.action()).isEqualTo("anonymise");
        assertThat(hash.clockPath()).isEqualTo("user_id");
        assertThat(hash.clockColumns()).containsExactly("deleted_at");
        assertThat(retention.datasets().get(1).isDelete()).isTrue();
        assertThat(retention.detachment().orElseThrow().hash()).containsEntry("user_id", "state");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    widgets_hash:                | Widgets-hash:                | not a plain name
                    hash: { state: gone_at }     | hash: { state: lost }        | names 'lost' in 'hash'
                    hash: { state: gone_at }     | hash: { id: state }          | hashes a column that says which row it is
                    hash: { state: gone_at }     | hash: { state: state }       | hashes a column twice
                    hash: { state: gone_at }     | mask: { state: stripes }     | masks by 'stripes'
                    hash: { state: gone_at }     | hashes: { state: gone_at }   | says 'hashes', which means nothing
                    set: { state: gone }         | set: { user_id: x }          | sets a column that says which row it is or whose
                    set: { state: gone }         | set: { mood: x }             | names 'mood' in 'set'
                    set: { state: gone }         | delete: rows                 | deletes rows and changes them
                    clock: user_id.deleted_at    | clock: id.deleted_at         | no column of a user in the path
                    clock: user_id.deleted_at    | clock: born_at               | names 'born_at' in 'clock'
                    clock: [gone_at, state]      | clock: [gone_at, user_id.x]  | names 'user_id.x' in 'clock'
                    where: state is not null     | where: state = ?             | more than a condition
                    where: state is not null     | ''                           | without 'where'
                    delete: rows, clock          | delete: all, clock           | says 'all' for 'delete'
                    clock: [gone_at, state] }    | clock: state, keys: destroy } | its rows are not their owners
                    hash: { user_id: state }     | hash: { tenant_id: state }   | does not say what takes the place
                    """)
    void namesTheMistakeOfARetention(String right, String wrong, String sentence) {
        assertThat(ENDING).contains(right);
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read(ENDING.replace(right, wrong)))
                .withMessageStartingWith("widgets.yml")
                .withMessageContaining(sentence);
    }

    @Test
    void wantsAReasonThatStandsForWhatStays() {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read(WIDGETS.replace("reason: account", "reason: because")))
                .withMessageContaining("keeps rows about somebody for the reason 'because'");
    }

    @Test
    void refusesTwoWaysToChangeTheRowsOfATable() {
        var text = WIDGETS.replace("keep: nothing", """
                analytics:
                      - { set: { state: lost }, where: "state = 'new'" }
                    keep: nothing""");
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("only one way to change rows");
    }

    @Test
    void wantsAReasonForWhatARevocationLeaves() {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read(WIDGETS.replace("    keep: nothing else is known of widgets\n", "")))
                .withMessageContaining("give 'keep' with the reason");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read("table: [widgets"))
                .withMessageStartingWith("widgets.yml is not readable");
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read(WIDGETS + "table: widgets\n"))
                .withMessageContaining("duplicate key");
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> read("widgets"))
                .withMessageContaining("must be a mapping");
    }

    private static TableEntry read(String text) {
        return EntryReader.table(Node.read("widgets.yml", new StringReader(text)));
    }
}
