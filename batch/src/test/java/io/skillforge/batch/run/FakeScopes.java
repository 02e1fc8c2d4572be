package io.skillforge.batch.run;

import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;

/** Remembers the scope that was entered last, and whether it was left. */
public final class FakeScopes extends Scopes {

    public Scope entered;
    public boolean left;

    @Override
    public void enter(Scope scope) {
        entered = scope;
    }

    @Override
    public void leave() {
        left = true;
    }
}
