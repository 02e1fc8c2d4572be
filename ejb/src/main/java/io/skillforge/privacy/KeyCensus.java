package io.skillforge.privacy;

import io.skillforge.platform.crypto.KeyFounding;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether anything was ever sealed, over all tenants, whoever asks: somebody who sees nothing must not found new keys. */
@ApplicationScoped
public class KeyCensus implements KeyFounding {

    @Inject
    Scopes scopes;

    @Inject
    WrappingService wrapping;

    @Override
    public boolean nothingSealed() {
        return scopes.call(Scope.all(Actor.system("key-census")), wrapping::nothingSealed);
    }
}
