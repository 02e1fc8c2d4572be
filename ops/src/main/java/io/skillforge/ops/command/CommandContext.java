package io.skillforge.ops.command;

import io.skillforge.ops.Settings;
import io.skillforge.ops.client.Credentials;
import io.skillforge.ops.database.Database;
import io.skillforge.ops.host.Secrets;
import io.skillforge.ops.host.StateFolder;
import io.skillforge.ops.server.ServerProcess;
import io.skillforge.ops.token.TokenCredentials;
import io.skillforge.ops.token.TokenIssuer;
import io.skillforge.ops.token.TokenKey;
import io.skillforge.ops.token.TokenTrust;
import java.time.Clock;

/**
 * What every command works with.
 *
 * @param terminal whether standard error, where progress is shown, is a terminal
 */
public record CommandContext(Settings settings, Clock clock, boolean terminal) {

    StateFolder state() {
        return new StateFolder(settings.home());
    }

    Secrets secrets() {
        return new Secrets(state().secrets());
    }

    TokenKey tokenKey() {
        return new TokenKey(secrets());
    }

    TokenIssuer tokenIssuer() {
        return new TokenIssuer(new TokenTrust(settings), tokenKey(), clock);
    }

    Credentials credentials() {
        return new TokenCredentials(settings, tokenIssuer());
    }

    Database database() {
        return new Database(settings, state());
    }

    ServerProcess server() {
        return new ServerProcess(settings, state());
    }
}
