package io.skillforge.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skillforge.catalog.EducationView;
import io.skillforge.catalog.EducationView.CategoryView;
import io.skillforge.catalog.GroupView;
import io.skillforge.catalog.JobZone;
import io.skillforge.catalog.OccupationFacetsView;
import io.skillforge.catalog.OccupationFacetsView.Count;
import io.skillforge.catalog.OccupationHitView;
import io.skillforge.catalog.OccupationHitView.Match;
import io.skillforge.catalog.OccupationPageView;
import io.skillforge.catalog.OccupationProfileView;
import io.skillforge.catalog.OccupationView;
import io.skillforge.catalog.PartView;
import io.skillforge.catalog.ProfilePart;
import io.skillforge.catalog.RatingView;
import io.skillforge.catalog.ReleaseView;
import io.skillforge.platform.error.ParameterInvalidException;
import io.skillforge.web.json.JsonDocuments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogJsonTest {

    private static final GroupView GROUP = new GroupView("15-0000", "Computer and Mathematical Occupations");

    @Test
    @DisplayName("WEB-4 A list is items and the token of the next page, which the last one lacks")
    void writesPages() {
        var match = new Match("alternative-title", "Software Engineer", List.of("Software"));
        var facets = new OccupationFacetsView(List.of(new Count("15-0000", "Computers", 1)), List.of(), List.of());
        var hit = new OccupationHitView("15-1252.00", "Software Developers", "Develop.", 4, GROUP, match);
        var page = new OccupationPageView(List.of(hit), null, 1, facets, List.of("software"));
        var document = "{\"items\":[{\"onetCode\":\"15-1252.00\",\"title\":\"Software Developers\","
                + "\"description\":\"Develop.\",\"jobZone\":4,\"group\":{\"code\":\"15-0000\","
                + "\"title\":\"Computer and Mathematical Occupations\"},\"match\":{\"where\":\"alternative-title\","
                + "\"text\":\"Software Engineer\",\"words\":[\"Software\"]}}],\"total\":1,\"facets\":{\"group\":"
                + "[{\"value\":\"15-0000\",\"label\":\"Computers\",\"count\":1}],\"jobZone\":[],\"education\":[]},"
                + "\"didYouMean\":[\"software\"]";
        assertThat(write(OccupationPageJson.from(page, "abc"))).isEqualTo(document + ",\"nextPageToken\":\"abc\"}");
        assertThat(write(OccupationPageJson.from(page, null))).isEqualTo(document + "}");
    }

    @Test
    @DisplayName("CAT-1 A retired occupation says since when")
    void writesOccupations() {
        assertThat(write(profile(occupation(JobZone.FOUR, Instant.parse("2026-11-01T00:00:00Z")), null)))
                .isEqualTo("{\"onetCode\":\"15-1252.00\",\"socCode\":\"15-1252\",\"title\":\"Software Developers\","
                        + "\"description\":\"Develop.\",\"group\":{\"code\":\"15-0000\","
                        + "\"title\":\"Computer and Mathematical Occupations\"},\"jobZone\":{\"zone\":4,"
                        + "\"title\":\"Considerable preparation\",\"svpRange\":\"7.0 to below 8.0\"},"
                        + "\"alternativeTitles\":[\"Coder\"],\"retiredAt\":\"2026-11-01T00:00:00Z\","
                        + "\"release\":{\"source\":\"onet\",\"version\":\"30.1\",\"releaseDate\":\"2025-12-01\","
                        + "\"loadedAt\":\"2026-11-21T04:00:00Z\"}}");
        assertThat(write(profile(occupation(null, null), null))).doesNotContain("retiredAt", "jobZone");
        assertThat(write(profile(occupation(JobZone.FOUR, null), "title, jobZone")))
                .isEqualTo("{\"onetCode\":\"15-1252.00\",\"title\":\"Software Developers\",\"jobZone\":{\"zone\":4,"
                        + "\"title\":\"Considerable preparation\",\"svpRange\":\"7.0 to below 8.0\"}}");
    }

    @Test
    @DisplayName("CAT-4 A part that was not collected is empty and says so")
    void tellsWhatWasNotCollected() {
        assertThat(write(RatingsJson.from(new PartView<>("55-1011.00", List.of()))))
                .isEqualTo("{\"onetCode\":\"55-1011.00\",\"availability\":\"not-collected\",\"items\":[]}");
        assertThat(write(OccupationJobZoneJson.from(occupation(null, null))))
                .isEqualTo("{\"onetCode\":\"15-1252.00\",\"availability\":\"not-collected\"}");
    }

    @Test
    @DisplayName("CAT-5 What the source says about a figure stands beside it")
    void writesRatings() {
        var rating = new RatingView(
                "2.B.3.e",
                "Programming",
                new BigDecimal("4.00"),
                new BigDecimal("4.12"),
                3,
                false,
                true,
                false,
                LocalDate.of(2025, 8, 1),
                "Analyst");
        assertThat(write(RatingsJson.from(new PartView<>("15-1252.00", List.of(rating)))))
                .isEqualTo("{\"onetCode\":\"15-1252.00\",\"availability\":\"available\",\"items\":[{"
                        + "\"code\":\"2.B.3.e\",\"name\":\"Programming\",\"importance\":4.00,\"level\":4.12,"
                        + "\"proficiencyLevel\":3,\"importanceSuppressed\":false,\"levelSuppressed\":true,"
                        + "\"notRelevant\":false,\"ratedOn\":\"2025-08-01\",\"domainSource\":\"Analyst\"}]}");
    }

    @Test
    void writesEducationByCategoryOrByImportance() {
        var degree = new CategoryView(6, "Bachelor's Degree", new BigDecimal("62.50"), false);
        var required = new EducationView(
                "2.D.1", "Required Level of Education", "RL", null, false, null, null, List.of(degree));
        var certificate = new EducationView(
                "2.D.4.a", "Certification", "IM", new BigDecimal("2.55"), true, null, null, List.of());
        assertThat(write(EducationJson.from(new PartView<>("15-1252.00", List.of(required, certificate)))))
                .isEqualTo("{\"onetCode\":\"15-1252.00\",\"availability\":\"available\",\"items\":["
                        + "{\"scale\":\"RL\",\"code\":\"2.D.1\",\"name\":\"Required Level of Education\","
                        + "\"categories\":[{\"category\":6,\"label\":\"Bachelor's Degree\",\"percent\":62.50,"
                        + "\"suppressed\":false}]},"
                        + "{\"scale\":\"IM\",\"code\":\"2.D.4.a\",\"name\":\"Certification\",\"importance\":2.55,"
                        + "\"importanceSuppressed\":true}]}");
    }

    @Test
    @DisplayName("CAT-6 Without a release there is nothing to attribute")
    void tellsWhatRunsBeforeAnythingIsLoaded() {
        assertThat(write(AboutJson.of("1.0.0", null)))
                .isEqualTo("{\"product\":\"SkillForge\",\"version\":\"1.0.0\",\"apiVersion\":\"v1\",\"licences\":["
                        + "{\"of\":\"Groups of occupations: Standard Occupational Classification 2018, U.S. Bureau of Labor"
                        + " Statistics\",\"name\":\"Public domain\",\"url\":\"https://www.bls.gov/soc/2018/\"},"
                        + "{\"of\":\"The page to try the API: Swagger UI\",\"name\":\"Apache License 2.0\","
                        + "\"url\":\"https://www.apache.org/licenses/LICENSE-2.0\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "colour", "title,", "title,colour", "TITLE", "work-styles"})
    void refusesFieldsThatThereAreNot(String fields) {
        assertThatExceptionOfType(ParameterInvalidException.class)
                .isThrownBy(() -> OccupationFields.of(fields))
                .withMessageContaining("socCode")
                .withMessageContaining("workStyles");
    }

    @Test
    void knowsWhichPartsAreAskedFor() {
        assertThat(OccupationFields.of(null).parts()).containsExactly(ProfilePart.values());
        assertThat(OccupationFields.of("title").parts()).isEmpty();
        assertThat(OccupationFields.of("workStyles, skills"))
                .extracting(OccupationFields::parts)
                .isEqualTo(EnumSet.of(ProfilePart.SKILLS, ProfilePart.WORK_STYLES));
    }

    /** Without its parts. */
    private static OccupationJson profile(OccupationView occupation, String fields) {
        return OccupationJson.from(
                new OccupationProfileView(
                        occupation, null, null, null, null, null, null, null, null, null, null, null, null),
                OccupationFields.of(fields));
    }

    private static OccupationView occupation(JobZone zone, Instant retiredAt) {
        var release =
                new ReleaseView(1, "onet", "30.1", LocalDate.of(2025, 12, 1), Instant.parse("2026-11-21T04:00:00Z"));
        return new OccupationView(
                "15-1252.00",
                "15-1252",
                "Software Developers",
                "Develop.",
                GROUP,
                zone,
                List.of("Coder"),
                retiredAt,
                release);
    }

    private static String write(Record document) {
        return new String(JsonDocuments.bytes(document), StandardCharsets.UTF_8);
    }
}
