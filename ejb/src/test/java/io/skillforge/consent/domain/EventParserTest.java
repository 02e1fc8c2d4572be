package io.skillforge.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.EventInvalidException;
import io.skillforge.consent.EventType;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectKey;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final UUID USER = UUID.fromString("0199a8f0-5b7e-7c31-9f00-3f6a5d1b2c3d");
    private static final String GOOD = """
            {"specVersion": "1", "id": "evt-1", "type": "consent.revoked", "subject": {"externalRef": "crm|77"},
             "purposes": ["marketing", "partner_sharing"], "occurredAt": "2026-11-20T10:30:00+01:00",
             "source": "preference-centre"}
            """;

    @Test
    void readsWhatIsDocumented() {
        assertThat(EventParser.parse(GOOD, NOW))
                .isEqualTo(new ConsentEvent(
                        "evt-1",
                        EventType.REVOKED,
                        new SubjectKey.ExternalRef("crm|77"),
                        Set.of(Purpose.MARKETING, Purpose.PARTNER_SHARING),
                        Instant.parse("2026-11-20T09:30:00Z"),
                        "preference-centre",
                        null));
    }

    @Test
    void readsEveryWayToNameASubject() {
        assertThat(with("{\"externalRef\": \"crm|77\"}", "{\"userId\": \"" + USER + "\"}")
                        .subject())
                .isEqualTo(new SubjectKey.UserId(USER));
        assertThat(with("{\"externalRef\": \"crm|77\"}", "{\"email\": \"ada@example.org\"}")
                        .subject())
                .isEqualTo(new SubjectKey.Email("ada@example.org"));
    }

    @Test
    void readsAllAsEveryPurpose() {
        assertThat(with("[\"marketing\", \"partner_sharing\"]", "\"all\"").purposes())
                .isEqualTo(Purpose.ALL);
    }

    @Test
    void readsGrantsAndTenants() {
        var event =
                with("\"type\": \"consent.revoked\"", "\"tenant\": \"acme-partners\", \"type\": \"consent.granted\"");

        assertThat(event.type()).isEqualTo(EventType.GRANTED);
        assertThat(event.tenant()).isEqualTo("acme-partners");
    }

    @Test
    void bearsClocksThatDifferByMinutes() {
        assertThat(with("2026-11-20T10:30:00+01:00", "2026-11-21T08:04:59Z").occurredAt())
                .isAfter(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{",
                "{} {}",
                "{\"specVersion\": \"1\", \"specVersion\": \"1\"}",
                "{\"specVersion\": \"1\",}"
            })
    void refusesWhatIsNotOneJsonObject(String text) {
        assertThat(refusal(text).code()).isEqualTo("not-json");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(refusal("{\"a\":".repeat(3000)).code()).isEqualTo("not-json");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(refusal(GOOD + " ".repeat(EventParser.LONGEST)).code()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            "specVersion": "1"             > "specVersion": "2"              > unknown-version > specVersion
            "specVersion": "1"             > "specVersion": 1                > invalid-field   > specVersion
            "specVersion": "1",            > ``                              > missing-field   > specVersion
            "id": "evt-1"                  > "id": "evt 1"                   > invalid-field   > id
            "id": "evt-1"                  > "id": "ada@example.org"         > invalid-field   > id
            "id": "evt-1",                 > ``                              > missing-field   > id
            "type": "consent.revoked"      > "type": "consent.changed"       > unknown-type    > type
            "type": "consent.revoked"      > "type": null                    > invalid-field   > type
            {"externalRef": "crm|77"}      > "crm|77"                        > invalid-field   > subject
            {"externalRef": "crm|77"}      > {}                              > invalid-field   > subject
            {"externalRef": "crm|77"}      > {"userId": "7", "email": "a@b"} > invalid-field   > subject
            {"externalRef": "crm|77"}      > {"phone": "123"}                > unknown-field   > subject
            {"externalRef": "crm|77"}      > {"userId": "77"}                > invalid-field   > subject.userId
            {"externalRef": "crm|77"}      > {"userId": "1-1-1-1-1"}         > invalid-field   > subject.userId
            {"externalRef": "crm|77"}      > {"email": "nobody"}             > invalid-field   > email
            {"externalRef": "crm|77"}      > {"externalRef": ""}             > invalid-field   > externalRef
            ["marketing", "partner_sharing"] > []                            > invalid-field   > purposes
            ["marketing", "partner_sharing"] > "marketing"                   > invalid-field   > purposes
            ["marketing", "partner_sharing"] > ["marketing", "spam"]         > unknown-purpose > purposes
            ["marketing", "partner_sharing"] > ["all"]                       > unknown-purpose > purposes
            2026-11-20T10:30:00+01:00      > 2026-11-21T08:05:01Z            > time-in-future  > occurredAt
            2026-11-20T10:30:00+01:00      > 2026-11-20T10:30:00             > invalid-field   > occurredAt
            2026-11-20T10:30:00+01:00      > 1999-12-31T23:59:59Z            > invalid-field   > occurredAt
            "source": "preference-centre"  > "source": "Preference Centre"   > invalid-field   > source
            "source": "preference-centre"  > "source": "crm", "tenant": "A"  > invalid-field   > tenant
            "source": "preference-centre"  > "source": "crm", "note": "x"    > unknown-field   >
            """)
    void namesTheFieldThatIsWrong(String instead, String of, String code, String field) {
        var text = GOOD.replace(instead, of);

        assertThat(text).isNotEqualTo(GOOD);
        var refusal = refusal(text);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    void neverTellsWhatStoodThere() {
        var text = GOOD.replace("{\"externalRef\": \"crm|77\"}", "{\"email\": \"ada lovelace@example.org\"}");

        assertThat(refusal(text).getMessage()).doesNotContain("ada").contains("email");
        assertThat(EventParser.parse(GOOD, NOW).toString()).doesNotContain("crm|77");
    }

    private static ConsentEvent with(String instead, String of) {
        return EventParser.parse(GOOD.replace(instead, of), NOW);
    }

    private static EventInvalidException refusal(String text) {
        return catchThrowableOfType(EventInvalidException.class, () -> EventParser.parse(text, NOW));
    }
}
