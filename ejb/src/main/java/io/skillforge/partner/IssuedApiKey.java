package io.skillforge.partner;

/** A key that was just made: the only moment in which it can be shown. */
public record IssuedApiKey(ApiKeyView view, String key) {

    /** A record would tell it. */
    @Override
    public String toString() {
        return "IssuedApiKey[" + view.prefix() + "]";
    }
}
