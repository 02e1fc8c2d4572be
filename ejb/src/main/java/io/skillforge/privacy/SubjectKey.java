package io.skillforge.privacy;

import java.util.UUID;

/** By what somebody outside names a person. */
public sealed interface SubjectKey {

    record UserId(UUID id) implements SubjectKey {}

    /** What the partner's or the provider's sign-in calls the person. */
    record ExternalRef(String ref) implements SubjectKey {

        /** It may be a name or an address, so it is in no log. */
        @Override
        public String toString() {
            return "ExternalRef";
        }
    }

    record Email(String address) implements SubjectKey {

        @Override
        public String toString() {
            return "Email";
        }
    }
}
