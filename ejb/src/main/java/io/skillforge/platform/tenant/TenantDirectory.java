package io.skillforge.platform.tenant;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.store.TenantStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The ids and codes of tenants. Answers for every tenant, whatever the caller's scope: a code is no secret. */
@Stateless
public class TenantDirectory {

    private static final Actor DIRECTORY = Actor.system("tenant-directory");

    @Inject
    Scopes scopes;

    @Inject
    TenantStore store;

    public Optional<UUID> find(String code) {
        return scopes.call(Scope.all(DIRECTORY), () -> {
            scopes.bind();
            return store.findId(code);
        });
    }

    /** The tenant of a code, or {@link ProblemKind#TENANT_UNKNOWN}. */
    public UUID idOf(String code) {
        return find(code).orElseThrow(() -> unknown("There is no partner with that code"));
    }

    /** The code of a tenant, or {@link ProblemKind#TENANT_UNKNOWN}. */
    public String codeOf(UUID tenant) {
        return store.knownCode(tenant)
                .orElseGet(() -> scopes.call(Scope.all(DIRECTORY), () -> {
                    scopes.bind();
                    return store.findCode(tenant).orElseThrow(() -> unknown("There is no partner " + tenant));
                }));
    }

    private static DomainException unknown(String sentence) {
        return new DomainException(ProblemKind.TENANT_UNKNOWN, sentence);
    }
}
