package io.skillforge.population.domain;

import io.skillforge.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The people of a seed. */
public final class Population {

    /** So far back that retention has something to do. */
    private static final int LONGEST_DAYS = 425;

    /** Every tenth learner came without a partner. */
    private static final int DIRECT_EVERY = 10;

    /** The partners that the documented drills name come first. */
    private static final List<Invented> NAMED = List.of(
            new Invented("acme-partners", "Acme Partners", "us-east-1", "premium"),
            new Invented("orbit-labs", "Orbit Labs", "eu-central-1", "standard"),
            new Invented("harbor-guild", "Harbor Guild", "us-west-2", "standard"));

    private Population() {}

    /** A partner that is to be there. */
    public record Invented(String code, String name, String region, String tier) {

        public UUID id() {
            return Ids.named("partner", code);
        }

        public String contact() {
            return "partnerships@" + code + ".example";
        }
    }

    public static List<Invented> partners(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> each < NAMED.size()
                        ? NAMED.get(each)
                        : new Invented("partner-" + (each + 1), "Partner " + (each + 1), "us-east-1", "standard"))
                .toList();
    }

    public static UUID export(long seed, String partner) {
        return new Dice(seed, "export " + partner, 0).id();
    }

    public static List<UUID> advisors(long seed, String partner, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> new Dice(seed, "advisor " + partner, number).id())
                .toList();
    }

    /** Learners are numbered from 1. */
    public static UUID learner(long seed, long number) {
        return new Dice(seed, "learner", number).id();
    }

    /** The accounts of a partner's advisors. */
    public static void addAdvisor(Rows rows, Pool.Partner partner, Pool pool, long seed, int number, Instant asOf) {
        var dice = new Dice(seed, "advisor " + partner.code(), number);
        var advisor = person(dice, partner, pool, rows, asOf);
        Account.write(
                advisor, "advisor-%s-%d-%d".formatted(partner.code(), seed, number), "%d-a%d".formatted(seed, number));
    }

    /** A learner and all that belongs to them. */
    public static void addLearner(Rows rows, Pool.Partner direct, Pool pool, long seed, long number, Instant asOf) {
        var dice = new Dice(seed, "learner", number);
        var learner = person(dice, partnerOf(number, direct, pool), pool, rows, asOf);
        Account.write(learner, "learner-%d-%d".formatted(seed, number), "%d-%d".formatted(seed, number));
        Account.writeProfile(learner);
        Account.writeExperiences(learner);
        Account.writeResume(learner);
        Learning.writeAssessments(learner);
        Learning.writeSavedRoles(learner);
        Learning.writeProgress(learner);
        Traces.writeNotifications(learner);
        Traces.writeActivity(learner);
        Traces.writeConsent(learner);
        Traces.writePartner(learner);
    }

    private static Learner person(Dice dice, Pool.Partner partner, Pool pool, Rows rows, Instant asOf) {
        var id = dice.id();
        var joined = dice.moment(asOf.minus(Duration.ofDays(LONGEST_DAYS)), asOf.minus(Duration.ofDays(1)));
        return new Learner(id, partner, dice, joined, asOf, pool, rows);
    }

    private static Pool.Partner partnerOf(long number, Pool.Partner direct, Pool pool) {
        if (number % DIRECT_EVERY == 0) {
            return direct;
        }
        var place = number - number / DIRECT_EVERY;
        return pool.partners().get((int) (place % pool.partners().size()));
    }
}
