package io.skillforge.it.partner;

import java.util.function.UnaryOperator;

/** What is taken out of the statements on their way to PostgreSQL, to see that a test notices. Here, and nowhere else. */
enum Fault implements UnaryOperator<String> {
    NONE {
        @Override
        public String apply(String sql) {
            return sql;
        }
    },

    /** Deliveries do not hold their persons. */
    NO_LOCK {
        @Override
        public String apply(String sql) {
            return sql.replace("for key share", "");
        }
    },

    /** Deliveries hold their persons and do not ask again: neither for a block nor for the consent. */
    NO_QUESTION {
        @Override
        public String apply(String sql) {
            return sql.contains("select user_id from skillforge.consent_blocklist")
                    ? sql + " and false"
                    : sql.replace(
                            "and consent.purpose = 'partner_sharing' and consent.revoked_at is null)", "or true)");
        }
    }
}
