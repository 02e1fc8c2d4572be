package io.skillforge.web.security;

import io.skillforge.person.SignIns;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.privacy.SubjectKey;
import io.skillforge.web.Caller;
import io.skillforge.web.Roles;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Enters the scope of the caller: everybody for the roles that answer for everybody, the tenant of the token or key for a
 * partner's people, and a learner's own rows for a learner. Who is in none of them has no scope, and services of people
 * refuse. {@link ScopeEnd} leaves it. Open resources need none, and are spared the question.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class ScopeFilter implements ContainerRequestFilter {

    private static final Set<String> OF_EVERYBODY =
            Set.of(Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.DATA_STEWARD);
    private static final Set<String> OF_A_TENANT = Set.of(Roles.ADVISOR, Roles.PARTNER);

    @Inject
    Caller caller;

    @Inject
    Scopes scopes;

    @Inject
    TenantDirectory tenants;

    @Inject
    SubjectDirectory people;

    @Inject
    SignIns signIns;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isKnown() && !isOpen()) {
            scope().ifPresent(scope -> {
                signIns.seen(scope.actor());
                scopes.enter(scope);
            });
        }
    }

    private boolean isOpen() {
        var method = resource.getResourceMethod();
        return method == null || method.isAnnotationPresent(PermitAll.class);
    }

    private Optional<Scope> scope() {
        var roles = caller.roles();
        var actor = caller.actor();
        if (roles.stream().anyMatch(OF_EVERYBODY::contains)) {
            return Optional.of(Scope.all(actor));
        }
        if (roles.stream().anyMatch(OF_A_TENANT::contains)) {
            return Optional.of(Scope.tenant(tenant(), actor));
        }
        return roles.contains(Roles.LEARNER)
                ? Optional.of(person(actor)).map(person -> Scope.person(person.tenant(), person.user(), actor))
                : Optional.empty();
    }

    private UUID tenant() {
        return caller.tenant()
                .flatMap(tenants::find)
                .orElseThrow(() -> new DomainException(
                        ProblemKind.TENANT_REQUIRED, "The token names no partner that is known here"));
    }

    /** By what the sign-in calls the person; tokens made here may name our id instead. */
    private Person person(Actor actor) {
        var subject = caller.subject();
        return scopes.call(Scope.all(actor), () -> people.find(new SubjectKey.ExternalRef(subject))
                        .or(() -> id(subject).flatMap(id -> people.find(new SubjectKey.UserId(id)))))
                .orElseThrow(() -> new DomainException(
                        ProblemKind.TENANT_REQUIRED, "The token's subject is nobody who is known here"));
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
