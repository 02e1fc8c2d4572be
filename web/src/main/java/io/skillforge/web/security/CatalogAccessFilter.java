package io.skillforge.web.security;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.web.Caller;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Asks for a key or a token on open addresses too, where the catalog is not for everybody. Any role will do. */
@Provider
@Priority(Priorities.AUTHORIZATION + 50)
public class CatalogAccessFilter implements ContainerRequestFilter {

    @Inject
    CatalogAccess access;

    @Inject
    Caller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!access.isOpen() && !caller.isKnown() && isCatalog()) {
            throw new DomainException(
                    ProblemKind.NOT_AUTHENTICATED, "The catalog needs an API key (X-API-Key) or a bearer token here");
        }
    }

    private boolean isCatalog() {
        var method = resource.getResourceMethod();
        return method != null
                && method.isAnnotationPresent(PermitAll.class)
                && !method.isAnnotationPresent(AlwaysOpen.class);
    }
}
