package io.skillforge.population.domain;

import io.skillforge.platform.crypto.KeyPurpose;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Who a person is, and what they said about themselves. */
final class Account {

    private static final String CONSENT_VERSION = "2026-1";
    private static final int MOST_JOBS = 4;

    private Account() {}

    /** The account itself; {@code ref} is what sign-in calls the person. */
    static void write(Learner learner, String ref, String discriminator) {
        var dice = learner.dice();
        var given = dice.of(Words.GIVEN);
        var family = dice.of(Words.FAMILY);
        var email = "%s.%s.%s@%s.example"
                .formatted(given, family, discriminator, learner.partner().code())
                .toLowerCase(Locale.ROOT);
        var id = learner.id();
        learner.rows()
                .add(
                        SeedTable.USERS,
                        id,
                        learner.tenant(),
                        ref,
                        learner.sealed(KeyPurpose.PII_USER, SeedTable.USERS, "email", id, email),
                        new Indexed(email),
                        learner.sealed(
                                KeyPurpose.PII_USER,
                                SeedTable.USERS,
                                "phone",
                                id,
                                "+1-%d-555-01%02d".formatted(dice.between(200, 989), dice.below(100))),
                        learner.sealed(KeyPurpose.PII_USER, SeedTable.USERS, "given_name", id, given),
                        learner.sealed(KeyPurpose.PII_USER, SeedTable.USERS, "family_name", id, family),
                        dice.of(Words.LOCALES),
                        dice.of(Words.ZONES),
                        CONSENT_VERSION,
                        learner.joined(),
                        true,
                        learner.moment(),
                        learner.joined(),
                        learner.joined());
    }

    static void writeProfile(Learner learner) {
        var dice = learner.dice();
        var occupation = dice.of(learner.pool().occupations());
        learner.rows()
                .add(
                        SeedTable.USER_PROFILES,
                        learner.id(),
                        learner.tenant(),
                        "On the way to " + occupation.title(),
                        "Has worked in several trades and likes to learn with others.",
                        dice.of(Words.GOALS),
                        dice.of(Words.EDUCATION),
                        dice.between(0, 30));
        for (var skill : dice.some(learner.pool().skills(), dice.between(3, 8))) {
            learner.rows()
                    .add(
                            SeedTable.USER_SKILLS,
                            learner.id(),
                            learner.tenant(),
                            skill,
                            dice.between(1, 5),
                            dice.between(0, 12),
                            dice.chance(70) ? "user_submitted" : "assessed");
        }
    }

    /** One to four jobs, one after the other; the last of them may go on. */
    static void writeExperiences(Learner learner) {
        var dice = learner.dice();
        var end = LocalDate.ofInstant(learner.asOf(), ZoneOffset.UTC);
        var jobs = dice.between(1, MOST_JOBS);
        for (var job = 0; job < jobs; job++) {
            var goesOn = job == 0 && dice.chance(50);
            var last = goesOn ? end : end.minusDays(dice.between(10, 300));
            var start = last.minusDays(dice.between(90, 1500));
            writeExperience(learner, start, goesOn ? null : last);
            end = start;
        }
    }

    private static void writeExperience(Learner learner, LocalDate start, LocalDate end) {
        var dice = learner.dice();
        var id = dice.id();
        var occupation = dice.of(learner.pool().occupations());
        var place = dice.of(Words.CITIES).split(" ");
        var employer = dice.of(Words.EMPLOYERS);
        learner.rows()
                .add(
                        SeedTable.EXPERIENCES,
                        id,
                        learner.tenant(),
                        learner.id(),
                        occupation.id(),
                        dice.chance(80) ? "user_submitted" : "imported_onet",
                        occupation.title(),
                        null,
                        start,
                        end,
                        dice.of(Words.EMPLOYMENT),
                        learner.sealed(KeyPurpose.PII_EMPLOYMENT, SeedTable.EXPERIENCES, "employer_name", id, employer),
                        "{\"city\": \"%s\", \"country\": \"%s\"}".formatted(place[0], place[1]));
    }

    /** The parsed text is sealed like a name: it begins with one. */
    static void writeResume(Learner learner) {
        var id = learner.dice().id();
        var content = "{\"summary\": \"Looks for work as %s\", \"skills\": %d}"
                .formatted(
                        learner.dice().of(learner.pool().occupations()).title().replace('"', '\''),
                        learner.dice().between(3, 20));
        learner.rows()
                .add(
                        SeedTable.RESUME_INGESTIONS,
                        id,
                        learner.tenant(),
                        learner.id(),
                        "resumes/%s/%s.pdf".formatted(learner.tenant(), id),
                        learner.sealed(
                                KeyPurpose.PII_EMPLOYMENT, SeedTable.RESUME_INGESTIONS, "parsed_content", id, content),
                        Learning.tenantOf(learner),
                        "parsed",
                        learner.joined().plus(Duration.ofHours(1)));
    }
}
