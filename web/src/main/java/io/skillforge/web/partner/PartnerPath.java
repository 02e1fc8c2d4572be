package io.skillforge.web.partner;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The partner that an address names, as far as the caller may know of it. */
@ApplicationScoped
public class PartnerPath {

    @Inject
    TenantDirectory directory;

    @Inject
    Scopes scopes;

    /** Somebody else's partner is as unknown as one that is not there. */
    UUID tenant(String code) {
        var tenant = directory.idOf(code);
        var scope = scopes.required();
        if (scope.kind() != Scope.Kind.ALL && !tenant.equals(scope.tenant())) {
            throw new DomainException(ProblemKind.TENANT_UNKNOWN, "There is no partner with that code");
        }
        return tenant;
    }
}
