package io.skillforge.ops.token;

import io.skillforge.ops.OpsException;
import java.time.Clock;
import java.util.Optional;

/** Issues tokens for the server of this state folder, as long as that server takes them. */
public record TokenIssuer(TokenTrust trust, TokenKey key, Clock clock) {

    /** Empty when the server takes a provider's tokens only, and before the first start. */
    public Optional<TokenContent.Signed> issueIfPossible(TokenContent content) {
        return trust.own() ? key.read().map(found -> content.signed(found, clock)) : Optional.empty();
    }

    public TokenContent.Signed issue(TokenContent content) {
        return issueIfPossible(content)
                .orElseThrow(() -> trust.own()
                        ? OpsException.outOfReach("There is no key to sign tokens with, " + key.privateFile()
                                + " is missing: skillforge up makes it at its first start; or set SKILLFORGE_HOME to"
                                + " the folder of the server that the token is for.")
                        : OpsException.wrongUse("The server takes the tokens of " + trust.issuer()
                                + ", as SKILLFORGE_TOKEN_ISSUER says; ask that provider for one."));
    }
}
