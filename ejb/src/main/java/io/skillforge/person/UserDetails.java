package io.skillforge.person;

/** What a person tells about themselves that can change. What is null was not told, but for the address. */
public record UserDetails(
        String email, String phone, String givenName, String familyName, String preferredLocale, String timezone) {

    /** A record would tell the values. */
    @Override
    public String toString() {
        return "UserDetails";
    }
}
