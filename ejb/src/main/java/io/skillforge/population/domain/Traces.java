package io.skillforge.population.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a person was sent, what they did, and what they agreed to. */
final class Traces {

    private static final List<String> CHANNELS = List.of("email", "sms", "in_app");
    private static final List<String> PURPOSES = List.of("marketing", "notifications");
    private static final List<String> CONSENTS = List.of("marketing", "notifications", "analytics", "partner_sharing");
    /** Unsent ones of both purposes, since that is what a revocation asks for. */
    private static final List<String> STATUSES = List.of(
            "pending marketing",
            "pending notifications",
            "scheduled marketing",
            "scheduled notifications",
            "sent marketing",
            "read notifications",
            "failed marketing",
            "archived notifications");

    private static final List<String> EXAMPLE_NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private Traces() {}

    static void writeNotifications(Learner learner) {
        for (var each : STATUSES) {
            var words = each.split(" ");
            writeNotification(learner, words[0], words[1]);
        }
        for (var channel : CHANNELS) {
            for (var purpose : PURPOSES) {
                learner.rows()
                        .add(
                                SeedTable.NOTIFICATION_PREFERENCES,
                                learner.id(),
                                learner.tenant(),
                                channel,
                                purpose,
                                learner.dice().chance(85));
            }
        }
    }

    private static void writeNotification(Learner learner, String status, String purpose) {
        var dice = learner.dice();
        var at = learner.moment();
        var wasSent = List.of("sent", "read", "archived").contains(status);
        var pathway = dice.of(learner.pool().pathways()).id();
        learner.rows()
                .add(
                        SeedTable.NOTIFICATIONS,
                        dice.id(),
                        learner.tenant(),
                        learner.id(),
                        dice.of(CHANNELS),
                        purpose,
                        purpose.equals("marketing") ? "marketing.new-pathway" : "learning.next-step",
                        "{\"pathwayId\": \"%s\"}".formatted(pathway),
                        "[{\"action\": \"open-pathway\", \"pathwayId\": \"%s\", %s]"
                                .formatted(pathway, Learning.tenantOf(learner).substring(1)),
                        status,
                        status.equals("scheduled") ? learner.asOf().plus(Duration.ofDays(dice.between(1, 30))) : null,
                        wasSent ? at.plusSeconds(30) : null,
                        status.equals("read") ? at.plusSeconds(dice.between(60, 90_000)) : null,
                        status.equals("archived") ? at.plus(Duration.ofDays(7)) : null,
                        at);
    }

    static void writeActivity(Learner learner) {
        var dice = learner.dice();
        for (var count = dice.between(4, 8); count > 0; count--) {
            learner.rows()
                    .add(
                            SeedTable.USER_ACTIVITY,
                            dice.id(),
                            learner.moment(),
                            learner.tenant(),
                            learner.id(),
                            dice.of(Words.ACTIVITIES),
                            "occupation",
                            dice.of(learner.pool().occupations()).code());
        }
        for (var count = 2; count > 0; count--) {
            writeSession(learner);
        }
    }

    private static void writeSession(Learner learner) {
        var dice = learner.dice();
        var session = dice.id();
        var begin = learner.moment();
        var address = dice.of(EXAMPLE_NETWORKS) + dice.between(1, 254);
        var browser = dice.of(Words.BROWSERS);
        addSession(learner, begin, session.toString(), "started", address, browser);
        addSession(learner, begin.plusSeconds(dice.between(60, 7200)), session.toString(), "ended", address, browser);
    }

    private static void addSession(
            Learner learner, Instant at, String session, String event, String address, String browser) {
        learner.rows()
                .add(
                        SeedTable.SESSION_EVENTS,
                        learner.dice().id(),
                        at,
                        learner.tenant(),
                        learner.id(),
                        session,
                        event,
                        address,
                        browser);
    }

    static void writeConsent(Learner learner) {
        for (var purpose : CONSENTS) {
            learner.rows()
                    .add(
                            SeedTable.CONSENT_GRANTS,
                            learner.dice().id(),
                            learner.tenant(),
                            learner.id(),
                            purpose,
                            learner.joined(),
                            "sign-up",
                            "form 2026-1");
        }
    }

    /** Their advisor, and their place in the partner's export; half of them were delivered. */
    static void writePartner(Learner learner) {
        var partner = learner.partner();
        if (partner.isDirect()) {
            return;
        }
        var dice = learner.dice();
        learner.rows()
                .add(
                        SeedTable.ADVISOR_ASSIGNMENTS,
                        dice.id(),
                        learner.tenant(),
                        dice.of(partner.advisors()),
                        learner.id(),
                        learner.moment());
        var delivered = dice.chance(50);
        learner.rows()
                .add(
                        SeedTable.PARTNER_EXPORT_ITEMS,
                        dice.id(),
                        partner.export(),
                        learner.tenant(),
                        learner.id(),
                        delivered ? "delivered" : "pending",
                        delivered ? learner.moment() : null);
    }
}
