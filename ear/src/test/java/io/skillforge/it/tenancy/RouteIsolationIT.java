package io.skillforge.it.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Route;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every route that is not open, asked for the rows of one tenant by an advisor, a partner and a learner of another, and by a
 * learner of the same. Routes come from the code; one with a parameter that this test cannot fill fails it.
 */
@ServerTest
class RouteIsolationIT {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ReferenceData DATA = ReferenceData.ofServer();

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID VICTIM = UUID.randomUUID();
    private static final UUID NEIGHBOUR = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private static Set<String> ids;
    private static String code;
    private static String otherCode;

    @BeforeAll
    static void twoTenants() throws SQLException {
        try (var connection = TestPostgres.connect(TestServer.database())) {
            if (DATA.number("select count(*) from skillforge.occupations where onet_code = ?", "15-0001.00") == 0) {
                TestPeople.addReference(connection);
            }
            TestPeople.addTenant(connection, TENANT);
            TestPeople.addTenant(connection, OTHER);
            TestPeople.addPerson(connection, TENANT, VICTIM);
            TestPeople.addPerson(connection, TENANT, NEIGHBOUR);
            TestPeople.addPerson(connection, OTHER, STRANGER);
        }
        // What the fixture writes there is not sealed, and a tenant may look at its own; without keys it sees nothing.
        DATA.execute("update skillforge.partner_tenancy set contact_email = null where id = '" + OTHER + "'");
        DATA.execute("update skillforge.subject_keys set wrapped_key = null, destroyed_at = now()"
                + " where tenant_id = '" + OTHER + "'");
        code = codeOf(TENANT);
        otherCode = codeOf(OTHER);
        ids = idsOf(VICTIM);
    }

    /** Keys that nobody made would be in the way of those who rotate keys. */
    @AfterAll
    static void takeKeysAway() {
        DATA.execute("delete from skillforge.subject_keys where wrapping_key_id = 'test'");
    }

    private static String codeOf(UUID tenant) {
        return DATA.text("select partner_code from skillforge.partner_tenancy where id = ?", tenant);
    }

    /** What the rows of the person are called: nobody else's answer may hold one of them. */
    private static Set<String> idsOf(UUID person) {
        var found = new TreeSet<String>();
        found.add(person.toString());
        for (var table : List.of(
                "experiences",
                "assessments",
                "notifications",
                "resume_ingestions",
                "progress_history",
                "partner_export_items",
                "consent_revocations",
                "consent_grants")) {
            found.add(DATA.text(
                    "select coalesce(string_agg(id::text, ','), '') from skillforge." + table + " where user_id = ?",
                    person));
        }
        return new TreeSet<>(Stream.of(String.join(",", found).split(","))
                .filter(id -> !id.isEmpty())
                .toList());
    }

    @TestFactory
    Stream<DynamicTest> aStrangerGetsNothing() {
        return Route.all().stream().filter(route -> !route.isOpen()).flatMap(route -> Stream.of(
                        caller(route, "advisor", Api.ofTenant(otherCode, "advisor-x", "advisor")),
                        caller(route, "partner", Api.ofTenant(otherCode, "system-x", "partner")),
                        caller(route, "learner of another tenant", learner(STRANGER)),
                        caller(route, "learner of the same tenant", learner(NEIGHBOUR)))
                .filter(test -> test != null));
    }

    private static DynamicTest caller(Route route, String who, Api api) {
        return route.roles().contains(who.split(" ")[0])
                ? DynamicTest.dynamicTest(route + " as " + who, () -> check(route, api))
                : null;
    }

    private static void check(Route route, Api api) {
        var before = rowsOf(VICTIM);
        var reply = api.ifMatch("\"1\"").send(route.method(), address(route), route.consumes());
        assertThat(reply.status()).as(reply.body()).isLessThan(500);
        var about = route.path().contains("{userId}");
        if (about) {
            assertThat(reply.status()).as(reply.body()).isBetween(400, 499);
        }
        var shown = new TreeSet<String>();
        var matcher = ID.matcher(reply.body().replaceAll("\"(?:instance|type)\":\"[^\"]*\"", ""));
        while (matcher.find()) {
            shown.add(matcher.group());
        }
        shown.retainAll(ids);
        assertThat(shown).as("ids of the other's rows").isEmpty();
        assertThat(reply.body()).doesNotContain("ref-" + VICTIM);
        assertThat(rowsOf(VICTIM)).isEqualTo(before);
    }

    private static Api learner(UUID user) {
        return Api.anonymous().withRoles("ref-" + user, "learner");
    }

    private static String rowsOf(UUID person) {
        return DATA.text("""
                select md5(string_agg(part, '|')) from (
                    select u::text as part from skillforge.users u where id = ?
                    union all select string_agg(e::text, '|' order by id) from skillforge.experiences e where user_id = ?
                    union all select string_agg(a::text, '|' order by id) from skillforge.assessments a where user_id = ?
                    union all select string_agg(n::text, '|' order by id) from skillforge.notifications n where user_id = ?
                    union all select string_agg(p::text, '|') from skillforge.user_profiles p where user_id = ?
                    union all select string_agg(s::text, '|' order by skill_id) from skillforge.user_skills s
                               where user_id = ?
                    union all select string_agg(r::text, '|' order by occupation_id) from skillforge.saved_roles r
                               where user_id = ?) parts
                """, person, person, person, person, person, person, person);
    }

    /** The address of the route with the ids of the victim's rows. */
    private static String address(Route route) {
        return PARAMETER.matcher(route.path()).replaceAll(match -> value(match.group(1), route));
    }

    private static String value(String parameter, Route route) {
        return switch (parameter) {
            case "userId" -> VICTIM.toString();
            case "code" -> route.path().contains("/partners/") ? code : "test-1";
            case "onetCode" -> "15-0001.00";
            case "experienceId" -> first("experiences");
            case "assessmentId" -> first("assessments");
            case "notificationId" -> first("notifications");
            case "resumeId" -> first("resume_ingestions");
            case "revocationId" -> first("consent_revocations");
            case "assignmentId" ->
                DATA.text("select min(id::text) from skillforge.advisor_assignments where advisee_user_id = ?", VICTIM);
            case "exportId" ->
                DATA.text("select min(id::text) from skillforge.partner_exports where tenant_id = ?", TENANT);
            case "apiKeyId" ->
                DATA.text("select min(id::text) from skillforge.partner_api_keys where tenant_id = ?", TENANT);
            case "recallId" -> DATA.text("select min(id::text) from skillforge.outbox where tenant_id = ?", TENANT);
            case "eventId" ->
                DATA.text(
                        "select coalesce(min(event_id), 'none') from skillforge.consent_events where user_id = ?",
                        VICTIM);
            case "pathwayId" -> DATA.text("select min(id::text) from skillforge.learning_pathways");
            // Of nobody in particular, and for roles that see everybody.
            case "id", "runId" -> UUID.randomUUID().toString();
            case "job" -> "seed-people";
            case "executionId" -> "1";
            case "keyId" -> "1";
            case "purpose" -> "pii_user";
            case "messageId" -> "ID:none";
            default -> throw new AssertionError("Tell this test what " + parameter + " of " + route + " is");
        };
    }

    private static String first(String table) {
        return DATA.text(
                "select coalesce(min(id::text), gen_random_uuid()::text) from skillforge." + table
                        + " where user_id = ?",
                VICTIM);
    }
}
