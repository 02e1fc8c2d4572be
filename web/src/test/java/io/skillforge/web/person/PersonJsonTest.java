package io.skillforge.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.person.AssessmentView;
import io.skillforge.person.ExperienceValues;
import io.skillforge.person.ExperienceView;
import io.skillforge.person.Location;
import io.skillforge.person.ProfileValues;
import io.skillforge.person.ProfileView;
import io.skillforge.person.Score;
import io.skillforge.person.UserDetails;
import io.skillforge.person.UserSkillView;
import io.skillforge.person.UserView;
import io.skillforge.web.json.JsonDocuments;
import io.skillforge.web.json.JsonbProvider;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonJsonTest {

    private static final UUID ID = UUID.fromString("01a1fc76-70a3-745c-92e0-a6a1c00d1465");
    private static final Instant THEN = Instant.parse("2026-11-01T02:00:00Z");

    @Test
    void readsANewUser() {
        var body = read(NewUserJson.class, """
                {"tenant": "acme", "externalRef": "learner-1", "email": "ada@learner.example", "givenName": "Ada",
                 "consentVersion": "2026-01", "consentSignedAt": "2026-11-01T02:00:00Z"}""");
        var user = body.toCommand();
        assertThat(user.tenant()).isEqualTo("acme");
        assertThat(user.externalRef()).isEqualTo("learner-1");
        assertThat(user.consentSignedAt()).isEqualTo(THEN);
        assertThat(user.details()).isEqualTo(new UserDetails("ada@learner.example", null, "Ada", null, null, null));
        assertThat(body.toString() + read(UserSearchJson.class, "{\"email\": \"ada@learner.example\"}"))
                .doesNotContain("ada@");
    }

    @Test
    void writesAUser() {
        var details = new UserDetails("ada@learner.example", null, "Ada", null, "en", null);
        var json = UserJson.from(
                new UserView(ID, "acme", "learner-1", details, "1", THEN, false, true, null, 3, THEN, THEN));
        assertThat(write(json))
                .isEqualTo("{\"id\":\"" + ID + "\",\"tenant\":\"acme\",\"externalRef\":\"learner-1\","
                        + "\"email\":\"ada@learner.example\",\"givenName\":\"Ada\",\"preferredLocale\":\"en\","
                        + "\"consentVersion\":\"1\",\"consentSignedAt\":\"2026-11-01T02:00:00Z\","
                        + "\"marketingOptIn\":false,\"active\":true,\"version\":3,"
                        + "\"createdAt\":\"2026-11-01T02:00:00Z\",\"updatedAt\":\"2026-11-01T02:00:00Z\"}");
        assertThat(json.toString()).doesNotContain("ada@", "Ada");
    }

    @Test
    void readsAndWritesAProfile() {
        var values = read(ProfileChangeJson.class, "{\"headline\": \"Nurse\", \"yearsExperience\": 4.5}")
                .toValues();
        assertThat(values).isEqualTo(new ProfileValues("Nurse", null, null, null, new BigDecimal("4.5")));
        assertThat(write(ProfileJson.from(new ProfileView(values, 2, THEN))))
                .isEqualTo("{\"headline\":\"Nurse\",\"yearsExperience\":4.5,\"version\":2,"
                        + "\"updatedAt\":\"2026-11-01T02:00:00Z\"}");
    }

    @Test
    void readsAndWritesSkills() {
        var body = read(UserSkillChangeJson.class, "{\"proficiency\": 4, \"years\": 2}");
        assertThat(body).isEqualTo(new UserSkillChangeJson(4, new BigDecimal("2")));
        var skill = new UserSkillView("postgresql", "PostgreSQL", 4, null, "user_submitted", THEN);
        assertThat(write(UserSkillListJson.from(List.of(skill))))
                .isEqualTo("{\"items\":[{\"code\":\"postgresql\",\"name\":\"PostgreSQL\",\"proficiency\":4,"
                        + "\"source\":\"user_submitted\",\"updatedAt\":\"2026-11-01T02:00:00Z\"}]}");
    }

    @Test
    void readsAndWritesAnExperience() {
        var body = read(ExperienceChangeJson.class, """
                {"occupation": "15-1252.00", "title": "Developer", "startDate": "2020-02-29", "employer": "Uhren AG",
                 "location": {"city": "Biel"}}""");
        var values = body.toValues();
        assertThat(values)
                .isEqualTo(new ExperienceValues(
                        "15-1252.00",
                        "Developer",
                        null,
                        LocalDate.parse("2020-02-29"),
                        null,
                        null,
                        "Uhren AG",
                        new Location("Biel", null, null)));
        var view = new ExperienceView(ID, values, "Software Developers", "user_submitted", 1, THEN, THEN);
        assertThat(write(ExperiencePageJson.from(List.of(view), "next")))
                .contains(
                        "\"startDate\":\"2020-02-29\"", "\"location\":{\"city\":\"Biel\"}", "\"employer\":\"Uhren AG\"")
                .endsWith("\"nextPageToken\":\"next\"}");
        assertThat(body.toString() + ExperienceJson.from(view)).doesNotContain("Uhren");
    }

    @Test
    void readsAndWritesAssessments() {
        var result = read(AssessmentResultJson.class, """
                {"score": {"overall": 81.5, "parts": {"logic": 90}},
                 "recommendedPathway": "01a1fc76-70a3-745c-92e0-a6a1c00d1465"}""").toResult();
        var score = new Score(new BigDecimal("81.5"), Map.of("logic", new BigDecimal("90")));
        assertThat(result.score()).isEqualTo(score);
        assertThat(result.pathway()).isEqualTo(ID);
        assertThat(read(NewAssessmentJson.class, "{\"type\": \"t\", \"instrumentVersion\": \"1\"}")
                        .toCommand()
                        .source())
                .isEqualTo("internal");
        var view = new AssessmentView(
                ID, "t", "1", "onet", "completed", score, null, ID, null, THEN, THEN, null, 3, THEN, THEN);
        assertThat(write(AssessmentJson.from(view)))
                .contains("\"status\":\"completed\"", "\"score\":{\"overall\":81.5,\"parts\":{\"logic\":90}}")
                .doesNotContain("cancelledAt");
    }

    private static <T> T read(Class<T> type, String json) {
        return new JsonbProvider().getContext(type).fromJson(json, type);
    }

    private static String write(Record document) {
        return new String(JsonDocuments.bytes(document), StandardCharsets.UTF_8);
    }
}
