package io.skillforge.platform.tenant.store;

import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Writes a scope into the settings of the running transaction. They end with it. */
@ApplicationScoped
public class ScopeStore {

    private static final String BIND = """
            select set_config('app.scope', ?, true), set_config('app.tenant', ?, true), set_config('app.person', ?, true)
            """;

    @Inject
    Database database;

    /** @param scope null for nobody, who sees nothing */
    public void bind(Scope scope) {
        var kind = scope == null ? "" : scope.kind().code();
        database.one(
                BIND,
                row -> row.getString(1),
                kind,
                text(scope == null ? null : scope.tenant()),
                text(scope == null ? null : scope.person()));
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }
}
