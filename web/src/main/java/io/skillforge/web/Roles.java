package io.skillforge.web;

/** The roles that resource methods ask for. */
public final class Roles {

    public static final String PLATFORM_ADMIN = "platform-admin";
    public static final String DATA_STEWARD = "data-steward";

    private Roles() {}
}
