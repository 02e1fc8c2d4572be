package io.skillforge.platform.limit;

/** How much a kind of caller may ask. @param perMinute requests a minute, which can come all at once */
public record Limit(String name, int perMinute) {

    /** Whoever came without a key or a token, by address: many people can be behind one. */
    public static final Limit ADDRESS = new Limit("address", 300);
    /** People with a token. */
    public static final Limit PERSON = new Limit("person", 600);
    /** Programs of partners, by the tier of the contract. */
    public static final Limit STANDARD = new Limit("standard", 1200);

    public static final Limit PREMIUM = new Limit("premium", 6000);

    public static Limit ofTier(String slaTier) {
        return slaTier.equals("premium") ? PREMIUM : STANDARD;
    }
}
