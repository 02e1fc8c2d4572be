package io.skillforge.it.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.Seeding;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServerTest
class SeedPeopleIT {

    private static final Path FIXTURE = TestServer.PROJECT.resolve("ops/fixtures/onet/ci");

    /** What each learner of a partner has, however the dice fall. */
    private static final Map<String, Integer> EACH = Map.of(
            "user_profiles", 1,
            "assessments", 4,
            "notifications", 8,
            "notification_preferences", 6,
            "resume_ingestions", 1,
            "session_events", 4,
            "consent_grants", 4);

    private static final List<String> SOME =
            List.of("user_skills", "experiences", "progress_history", "saved_roles", "user_activity");

    private final ReferenceData data = ReferenceData.ofServer();

    @Test
    void refusesBeforeThereIsACatalog() {
        data.empty();

        var run = Seeding.of(4711).run();

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).contains("no catalog").contains("load a release");
        assertThat(people(4711)).isZero();
    }

    @Test
    void makesEverybodyWholeOnceAndAddsWhatIsAskedForMore() {
        data.empty();
        Refresh.of(FIXTURE).run().succeeded();
        var seeding = Seeding.of(4712).with("partners", 2).with("advisors", 3).with("learners", 50);

        var first = seeding.run().succeeded();

        assertThat(people(4712)).isEqualTo(56);
        assertThat(first.counts("users").getInt("inserted")).isEqualTo(56);
        EACH.forEach((table, rows) -> assertThat(rows(table)).as(table).isEqualTo(50L * rows));
        SOME.forEach(table -> assertThat(rows(table)).as(table).isGreaterThanOrEqualTo(50));
        assertThat(rows("partner_export_items")).isEqualTo(45);
        assertThat(data.number("select count(*) from skillforge.advisor_assignments a join skillforge.users u"
                        + " on u.id = a.advisee_user_id where u.external_ref like 'learner-4712-%'"))
                .isEqualTo(45);
        assertThat(data.text("select string_agg(distinct items::text, ' ' order by items::text)"
                        + " from skillforge.partner_exports where items > 0"))
                .isEqualTo("22 23");
        var before = everything();

        var again = seeding.run();

        assertThat(again.status()).as(again.reason()).isEqualTo("unchanged");
        assertThat(again.counts("users").getInt("unchanged")).isEqualTo(56);
        assertThat(everything()).isEqualTo(before);

        var more = seeding.with("learners", 60).run().succeeded();

        assertThat(more.counts("users").getInt("inserted")).isEqualTo(10);
        assertThat(people(4712)).isEqualTo(66);
        assertThat(rows("user_profiles")).isEqualTo(60);
    }

    @Test
    void whatIsMadeCanBeReadByThoseWhoMay() {
        data.empty();
        Refresh.of(FIXTURE).run().succeeded();
        Seeding.of(4713)
                .with("partners", 1)
                .with("advisors", 1)
                .with("learners", 3)
                .run()
                .succeeded();

        var learner = Api.anonymous().withRoles("learner-4713-1", "learner").get("/api/v1/users/me");

        assertThat(learner.status()).as(learner.body()).isEqualTo(200);
        assertThat(learner.json().getString("email")).endsWith(".4713-1@acme-partners.example");
        assertThat(data.text("select u::text from skillforge.users u where external_ref = 'learner-4713-1'"))
                .doesNotContain("example");
    }

    private long people(int seed) {
        return data.number("select count(*) from skillforge.users where external_ref ~ ?", "-" + seed + "-\\d+$");
    }

    private long rows(String table) {
        return data.number("select count(*) from skillforge." + table + " t join skillforge.users u on u.id = t.user_id"
                + " where u.external_ref like 'learner-4712-%'");
    }

    /** Down to the place of each row on disk: equal only when nothing was written at all. */
    private Map<String, String> everything() {
        var versions = new TreeMap<String, String>();
        Stream.of(List.of("users", "partner_tenancy", "partner_exports"), EACH.keySet(), SOME)
                .flatMap(Collection::stream)
                .forEach(table -> versions.put(
                        table,
                        data.text("select count(*) || ' ' || coalesce(md5(string_agg(t.xmin::text || t.ctid::text, ''"
                                + " order by t.ctid)), '') from skillforge." + table + " t")));
        return versions;
    }
}
