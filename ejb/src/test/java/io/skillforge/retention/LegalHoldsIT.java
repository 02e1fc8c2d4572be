package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.error.ProblemKind;
import io.skillforge.privacy.Person;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a hold covers, from when and until when. */
class LegalHoldsIT extends RetentionCase {

    private static final Person CAT_OF_TENANT = new Person(TENANT, CAT);
    private static final Person DOG_OF_TENANT = new Person(TENANT, DOG);
    private static final Person STRANGER = new Person(new UUID(2, 0), new UUID(2, 1));

    @Test
    void coversThePersonItIsAboutAndNobodyElse() {
        assertThat(covers(CAT_OF_TENANT)).isFalse();
        place(new NewHold(null, null, CAT.toString(), "a case", "officer", null));
        assertThat(covers(CAT_OF_TENANT)).isTrue();
        assertThat(covers(DOG_OF_TENANT)).isFalse();
    }

    @Test
    void coversAPersonAlsoByOneDataset() {
        place(new NewHold("notifications", null, CAT.toString(), "a case", "officer", null));
        assertThat(covers(CAT_OF_TENANT)).isTrue();
        assertThat(covers(DOG_OF_TENANT)).isFalse();
    }

    @Test
    void coversEverybodyOfATenant() throws Exception {
        var code = ids("select partner_code from skillforge.partner_tenancy where id = '" + TENANT + "'")
                .get(0);
        place(new NewHold(null, code, null, "a case", "officer", null));
        assertThat(covers(CAT_OF_TENANT)).isTrue();
        assertThat(covers(DOG_OF_TENANT)).isTrue();
        assertThat(covers(STRANGER)).isFalse();
    }

    @Test
    void coversEverybodyByADataset() {
        place(new NewHold("saved_roles", null, null, "a case", "officer", null));
        assertThat(covers(CAT_OF_TENANT)).isTrue();
        assertThat(covers(STRANGER)).isTrue();
    }

    /** An assignment names two people, and is emptied of both when one of them goes. */
    @ParameterizedTest
    @CsvSource({"advisor_user_id, advisee_user_id", "advisee_user_id, advisor_user_id"})
    void keepsWhatIsHeldOfOneWhenTheOtherIsToGo(String held, String going) throws Exception {
        run("delete from skillforge.advisor_assignments; insert into skillforge.advisor_assignments (id, tenant_id, "
                + held + ", " + going + ", status) values (gen_random_uuid(), '" + TENANT + "', '" + CAT + "', '" + DOG
                + "', 'active'); update skillforge.users set deleted_at = '2026-10-01Z' where id = '" + DOG + "'");
        var hold = place(new NewHold("advisor_assignments", null, CAT.toString(), "a case", "officer", null));
        var kept = engine.execute(engine.approved(Engine.manual("users")).id());
        assertThat(kept.items().get(0).held()).isEqualTo(1);
        assertThat(count("select count(*) from skillforge.advisor_assignments where advisor_user_id is not null"
                        + " and advisee_user_id is not null and status = 'active'"))
                .isEqualTo(1);

        engine.as(Engine.ANN, () -> engine.holds().release(hold.id(), "officer"));
        engine.execute(engine.approved(Engine.manual("users")).id());
        assertThat(count("select count(*) from skillforge.users where id = '" + DOG + "'"))
                .isZero();
    }

    @Test
    void whatWasNeverPlannedIsNoDrift() {
        place(new NewHold("notifications", null, CAT.toString(), "a case", "officer", null));
        var plan = engine.approved(Engine.manual("notifications"));
        assertThat(plan.items().get(0).held()).isEqualTo(12);
        assertThat(plan.items().get(0).drift()).isEmpty();

        var done = engine.execute(plan.id()).items().get(0);
        assertThat(done.affected()).isEqualTo(12);
        assertThat(done.held()).isEqualTo(12);
        assertThat(done.drift()).isEmpty();
    }

    @Test
    void coversNobodyOnceItIsReleasedOrOver() {
        var released = place(new NewHold(null, null, CAT.toString(), "a case", "officer", null));
        engine.as(Engine.ANN, () -> engine.holds().release(released.id(), "officer"));
        assertThat(covers(CAT_OF_TENANT)).isFalse();
        refused(
                ProblemKind.HOLD_UNKNOWN,
                () -> engine.as(Engine.ANN, () -> engine.holds().release(released.id(), "officer")));

        var until = NOW.plus(Duration.ofDays(1));
        place(new NewHold(null, null, CAT.toString(), "a case", "officer", until));
        engine.clock.set(until.minusMillis(1));
        assertThat(covers(CAT_OF_TENANT)).isTrue();
        engine.clock.set(until);
        assertThat(covers(CAT_OF_TENANT)).isFalse();
    }

    @Test
    void refusesHoldsThatSayNothing() {
        refused(ProblemKind.HOLD_INVALID, () -> place(new NewHold(null, null, null, "a case", "officer", null)));
        refused(ProblemKind.HOLD_INVALID, () -> place(new NewHold("users", null, null, " ", "officer", null)));
        refused(ProblemKind.HOLD_INVALID, () -> place(new NewHold("users", null, null, "x".repeat(501), "o", null)));
        refused(ProblemKind.HOLD_INVALID, () -> place(new NewHold("users", null, null, "a case", "officer", NOW)));
        refused(
                ProblemKind.RETENTION_DATASET_UNKNOWN,
                () -> place(new NewHold("love_letters", null, null, "a case", "officer", null)));
        refused(ProblemKind.USER_UNKNOWN, () -> place(new NewHold(null, null, "nobody", "a case", "officer", null)));
    }

    private HoldView place(NewHold hold) {
        return engine.as(Engine.ANN, () -> engine.holds().place(hold));
    }

    private boolean covers(Person person) {
        return engine.as(Engine.ANN, () -> engine.holds().covers(person));
    }
}
